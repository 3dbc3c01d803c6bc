import { describe, expect, it } from 'vitest';
import type { LatencyTable } from '../../../src/engine/latency/latencyTable';
import { layerWidths } from '../../../src/engine/latency/layerWidths';
import { predictLatency, UnmeasuredLayerError } from '../../../src/engine/latency/predictLatency';
import { SMALL_TABLE } from '../support/tables';

const spread = (medianMs: number) => ({ medianMs, lowMs: medianMs, highMs: medianMs });

/** Measured at two channel counts of either kind; a layer takes narrow * wide + 1 milliseconds. */
const TABLE: LatencyTable = {
  wholeOverSum: 2,
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
    const of = (expansion: number) => {
      const [first, second, third] = SMALL_TABLE.blocks;
      return predictLatency(TABLE, { ...SMALL_TABLE, blocks: [first, second, { ...third, expansion }] });
    };
    expect(of(17)).toEqual(of(24));
    expect(of(25).latencyMs).toBeGreaterThan(of(24).latencyMs);
  });

  it('is refused where a layer was not measured', () => {
    const { pool, ...layers } = TABLE.layers;
    expect(pool).toBeDefined();
    expect(() => predictLatency({ ...TABLE, layers }, SMALL_TABLE)).toThrow(UnmeasuredLayerError);
  });
});
