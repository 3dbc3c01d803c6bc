import { memory } from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { nodeKernels } from '../../../cli/support/nodeKernels';
import { simdBackend, useSimdBackend } from '../../../src/backend';
import { layerWidths } from '../../../src/netadapt/latency/layerWidths';
import { measureLatency } from '../../../src/netadapt/latency/measureLatency';
import { predictLatency } from '../../../src/netadapt/latency/predictLatency';
import { timeNetworks } from '../../../src/netadapt/latency/timeNetworks';
import { withNoiseNetworks } from '../../../src/netadapt/latency/noiseNetworks';
import type { NetworkTable } from '../../../src/model/table';
import { SMALL_TABLE } from '../../support/tables';

const OPTIONS = { rounds: 3, turnMs: 0.05 };

describe('the measurement of layers', () => {
  it('names the steps that our backend takes', async () => {
    const names = await withNoiseNetworks([SMALL_TABLE], nodeKernels, ([{ steps }]) =>
      Promise.resolve(steps.map(({ name }) => name)),
    );
    expect(names).toEqual(layerWidths(SMALL_TABLE).map(({ name }) => name));
  });

  it('leaves neither a tensor nor memory behind, however it ends', async () => {
    const held = () => ({ ...memory(), used: simdBackend().arena.usedBytes });
    await useSimdBackend(nodeKernels);
    const { numTensors, used } = held();
    await timeNetworks([SMALL_TABLE, SMALL_TABLE], nodeKernels, OPTIONS);
    expect(held()).toMatchObject({ numTensors, used });
    const failing = withNoiseNetworks([SMALL_TABLE], nodeKernels, () => Promise.reject(new Error('enough')));
    await expect(failing).rejects.toThrow('enough');
    expect(held()).toMatchObject({ numTensors, used });
  });

  it('gives a table that covers the network and every narrower one', async () => {
    const { table, networks } = await measureLatency(SMALL_TABLE, [SMALL_TABLE], nodeKernels, OPTIONS);
    expect(networks).toHaveLength(1);
    expect(networks[0].lowMs).toBeLessThanOrEqual(networks[0].highMs);
    expect(table.wholeOverSum).toBeGreaterThan(0);
    expect(predictLatency(table, SMALL_TABLE).latencyMs).toBeGreaterThan(0);
    expect(predictLatency(table, { ...SMALL_TABLE, hidden: 8 }).latencyMs).toBeGreaterThan(0);
    const [bands, frames, channels] = SMALL_TABLE.inputShape;
    const shorter: NetworkTable = { ...SMALL_TABLE, inputShape: [bands, frames / 2, channels] };
    expect(predictLatency(table, shorter).latencyMs).toBeGreaterThan(0);
    expect(table.windows.map(({ frames }) => frames)).toEqual([16, 20, 24, 28, 32, 36, 40, 44, 48]);
    expect(new Set(Object.values(table.windows.at(-1)?.shares ?? {}))).toEqual(new Set([1]));
  });

  it('tells how far it is, and stops where it is aborted', async () => {
    const controller = new AbortController();
    const told: number[] = [];
    const measuring = measureLatency(SMALL_TABLE, [], nodeKernels, {
      ...OPTIONS,
      signal: controller.signal,
      onProgress: (fraction) => {
        told.push(fraction);
        controller.abort(new Error('enough'));
      },
    });
    await expect(measuring).rejects.toThrow('enough');
    expect(told).toEqual([1 / 3]);
  });
});
