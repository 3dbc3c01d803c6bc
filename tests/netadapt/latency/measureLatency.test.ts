import { describe, expect, it } from 'vitest';
import { nodeEngineFiles } from '../../../cli/support/nodeEngineFiles';
import { layerWidths } from '../../../src/netadapt/latency/layerWidths';
import { measureLatency } from '../../../src/netadapt/latency/measureLatency';
import { predictLatency } from '../../../src/netadapt/latency/predictLatency';
import { noisePlan } from '../../../src/netadapt/latency/noisePlan';
import type { NetworkTable } from '../../../src/model/table';
import { compileNetwork } from '../../../src/engine/wasm/compileNetwork';
import { loadKernels } from '../../../src/backend/loadKernels';
import { SMALL_TABLE } from '../../engine/support/tables';

const OPTIONS = { rounds: 3, turnMs: 0.05 };

describe('the measurement of layers', () => {
  it('names the stages that the engine runs', async () => {
    const { stages } = compileNetwork(noisePlan(SMALL_TABLE), await loadKernels(nodeEngineFiles.kernels));
    const [genre, tags] = [stages.at(-2), stages.at(-1)].map((stage) => stage?.name);
    expect([genre, tags]).toEqual(['genre', 'tags']);
    const names = layerWidths(SMALL_TABLE).map(({ name }) => name);
    expect(new Set(names)).toEqual(new Set(stages.map(({ name }) => name)));
  });

  it('gives a table that covers the network and every narrower one', async () => {
    const { table, networks } = await measureLatency(
      SMALL_TABLE,
      [SMALL_TABLE],
      nodeEngineFiles.kernels,
      OPTIONS,
    );
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
    const measuring = measureLatency(SMALL_TABLE, [], nodeEngineFiles.kernels, {
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
