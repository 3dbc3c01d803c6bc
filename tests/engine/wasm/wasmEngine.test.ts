import { tensor4d, tidy, type Tensor } from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { nodeKernels } from '../../../cli/support/nodeKernels';
import { nodeWasmPaths } from '../../../cli/support/nodeWasmPaths';
import { buildPlan } from '../../../src/engine/plan/buildPlan';
import { modelWeights } from '../../../src/engine/plan/modelWeights';
import { loadKernels } from '../../../src/engine/wasm/loadKernels';
import { createWasmEngine } from '../../../src/engine/wasm/wasmEngine';
import { useWasmBackend } from '../../../src/engine/wasmBackend';
import type { NetworkTable } from '../../../src/model/table';
import { noise } from '../support/noise';
import { randomNetwork, randomTable } from '../support/randomNetwork';

async function engineOf(table: NetworkTable, network: LayersModel) {
  return createWasmEngine(buildPlan(table, modelWeights(network)), await loadKernels(nodeKernels));
}

function predictions(
  network: LayersModel,
  input: Float32Array,
  windows: number,
): Record<string, Float32Array> {
  const [, bands, frames] = network.inputs[0].shape as number[];
  return tidy(() => {
    const outputs = network.predict(tensor4d(input, [windows, bands, frames, 1])) as Tensor[];
    return Object.fromEntries(
      network.outputNames.map((name, index) => [name, outputs[index].dataSync<'float32'>()]),
    );
  });
}

function largestDifference(a: Float32Array, b: Float32Array): number {
  return a.reduce((largest, value, index) => Math.max(largest, Math.abs(value - b[index])), 0);
}

describe('the wasm engine', () => {
  beforeAll(() => useWasmBackend(nodeWasmPaths));

  it('gives what the layers model gives, for any table that pruning may leave', async () => {
    await fc.assert(
      fc.asyncProperty(
        randomTable,
        fc.integer({ min: 1, max: 3 }),
        fc.nat(),
        async (table, windows, seed) => {
          const network = randomNetwork(table, seed);
          const engine = await engineOf(table, network);
          const [bands, frames] = table.inputShape;
          const input = noise(windows * bands * frames, seed);
          const outputs = await engine.run(input, windows);
          const expected = predictions(network, input, windows);
          network.dispose();
          engine.dispose();
          for (const head of ['genre', 'tags'] as const) {
            const scale = Math.max(1, ...expected[head].map(Math.abs));
            expect(largestDifference(outputs[head], expected[head]) / scale).toBeLessThan(1e-4);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
