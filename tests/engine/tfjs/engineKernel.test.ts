import { memory, softmax, sum, tensor4d, tidy } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { nodeKernels } from '../../../cli/support/nodeKernels';
import { nodeWasmPaths } from '../../../cli/support/nodeWasmPaths';
import { buildPlan } from '../../../src/engine/plan/buildPlan';
import { registerEngineKernel, runEngine } from '../../../src/engine/tfjs/engineKernel';
import { modelWeights } from '../../../src/engine/tfjs/modelWeights';
import { loadKernels } from '../../../src/backend/loadKernels';
import { createWasmEngine } from '../../../src/engine/wasm/wasmEngine';
import { useWasmBackend } from '../../../src/models/wasmBackend';
import { noise } from '../support/noise';
import { randomNetwork } from '../support/randomNetwork';
import { SMALL_TABLE } from '../support/tables';

describe('our engine as a kernel of tfjs', () => {
  beforeAll(() => useWasmBackend(nodeWasmPaths));

  it('is an operation among others, and leaves no tensor behind', async () => {
    registerEngineKernel('wasm');
    const network = randomNetwork(SMALL_TABLE);
    const plan = buildPlan(SMALL_TABLE, modelWeights(network));
    network.dispose();
    const engine = createWasmEngine(plan, await loadKernels(nodeKernels));
    const [bands, frames] = SMALL_TABLE.inputShape;
    const input = noise(2 * bands * frames);
    const before = memory().numTensors;
    const { logits, sums } = tidy(() => {
      const { genre, tags } = runEngine(engine, tensor4d(input, [2, bands, frames, 1]));
      expect(tags.shape).toEqual([2, 3]);
      return { logits: genre.dataSync(), sums: sum(softmax(genre), 1).dataSync() };
    });
    expect(logits).toEqual(engine.runSync(input, 2).genre);
    expect(sums[0]).toBeCloseTo(1, 5);
    expect(memory().numTensors).toBe(before);
  });
});
