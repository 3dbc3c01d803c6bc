import { describe, expect, it } from 'vitest';
import type { LatencyTable } from '../../../src/netadapt/latency/latencyTable';
import { layerWidths } from '../../../src/netadapt/latency/layerWidths';
import { predictLatency, UnmeasuredLayerError } from '../../../src/netadapt/latency/predictLatency';
import { SMALL_TABLE } from '../../support/tables';

const spread = (medianMs: number) => ({ medianMs, lowMs: medianMs, highMs: medianMs });

const shares = (share: number) =>
  Object.fromEntries(layerWidths(SMALL_TABLE).map(({ name }) => [name, name === 'hidden' ? 1 : share]));

/**
 * Measured at two channel counts of either kind; a layer takes narrow * wide + 1 milliseconds, and but for `hidden` half of it
 * over half of the frames.
 */
const TABLE: LatencyTable = {
  wholeOverSum: 2,
  windows: [
    { frames: 24, shares: shares(0.5) },
    { frames: 48, shares: shares(1) },
  ],
  layers: Object.fromEntries(
    layerWidths(SMALL_TABLE).map(({ name }) => [
      name,
      [8, 24].map((narrow) => ({
        narrow,
        times: [8, 40].map((wide) => ({ wide, ...spread(narrow * wide + 1) })),
      })),
    ]),
  ),
};

describe('the predicted latency of a network', () => {
  it('is the sum over its layers, each between and beyond the measured channel counts', () => {
    const { latencyMs, layersMs } = predictLatency(TABLE, { ...SMALL_TABLE, lastConv: 48, hidden: 16 });
    expect(layersMs.hidden).toBeCloseTo(2 * (48 * 16 + 1));
    expect(layersMs['block2/depthwise']).toBeCloseTo(2 * (8 * 24 + 1));
    expect(latencyMs).toBeCloseTo(Object.values(layersMs).reduce((sum, ms) => sum + ms, 0));
  });

  it('is the same for channels that fill the same blocks of eight', () => {
    const of = (expandedChannels: number) => {
      const [first, second, third] = SMALL_TABLE.blocks;
      return predictLatency(TABLE, {
        ...SMALL_TABLE,
        blocks: [first, second, { ...third, expandedChannels }],
      });
    };
    expect(of(17)).toEqual(of(24));
    expect(of(25).latencyMs).toBeGreaterThan(of(24).latencyMs);
  });

  it('falls with the frames of the window, layer by layer', () => {
    const over = (frames: number) =>
      predictLatency(TABLE, { ...SMALL_TABLE, inputShape: [32, frames, 1] }).layersMs;
    expect(over(36).stem).toBeCloseTo(0.75 * over(48).stem);
    expect(over(24).stem).toBeCloseTo(0.5 * over(48).stem);
    expect(over(24).hidden).toBe(over(48).hidden);
  });

  it('is refused where a layer was not measured', () => {
    const { pool, ...layers } = TABLE.layers;
    expect(pool).toBeDefined();
    expect(() => predictLatency({ ...TABLE, layers }, SMALL_TABLE)).toThrow(UnmeasuredLayerError);
  });
});
