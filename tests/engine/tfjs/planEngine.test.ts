import { memory } from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { nodeWasmPaths } from '../../../cli/support/nodeWasmPaths';
import { buildPlan } from '../../../src/engine/plan/buildPlan';
import { modelWeights } from '../../../src/engine/tfjs/modelWeights';
import { createPlanEngine } from '../../../src/engine/tfjs/planEngine';
import { useWasmBackend } from '../../../src/models/wasmBackend';
import { expectAgreement, predictions } from '../support/comparison';
import { noise } from '../support/noise';
import { randomNetwork } from '../support/randomNetwork';
import { randomTable, SMALL_TABLE } from '../support/tables';

const [BANDS, FRAMES] = SMALL_TABLE.inputShape;

function smallEngine() {
  const network = randomNetwork(SMALL_TABLE);
  const plan = buildPlan(SMALL_TABLE, modelWeights(network));
  network.dispose();
  return createPlanEngine(plan);
}

describe('a plan on tfjs', () => {
  beforeAll(() => useWasmBackend(nodeWasmPaths));

  it('gives what the layers model gives, for any table that pruning may leave', async () => {
    await fc.assert(
      fc.asyncProperty(
        randomTable,
        fc.integer({ min: 1, max: 3 }),
        fc.nat(),
        async (table, windows, seed) => {
          const network = randomNetwork(table, seed);
          const engine = createPlanEngine(buildPlan(table, modelWeights(network)));
          const input = noise(windows * table.inputShape[0] * table.inputShape[1], seed);
          expectAgreement(await engine.run(input, windows), predictions(network, input, windows));
          network.dispose();
          engine.dispose();
        },
      ),
      { numRuns: 30 },
    );
  });

  it('knows where it runs, and what its network takes and gives', () => {
    const engine = smallEngine();
    expect(engine.backend).toBe('wasm');
    expect(engine.shape).toEqual({ bands: BANDS, frames: FRAMES, genres: 10, tags: 3 });
    engine.dispose();
  });

  it('leaves no tensor behind, neither after a run nor after its end', async () => {
    const before = memory().numTensors;
    const engine = smallEngine();
    await engine.run(noise(2 * BANDS * FRAMES), 2);
    const running = memory().numTensors;
    for (let run = 0; run < 5; run++) await engine.run(noise(2 * BANDS * FRAMES), 2);
    expect(memory().numTensors).toBe(running);
    engine.dispose();
    expect(memory().numTensors).toBe(before);
  });

  it('leaves no tensor behind where the input does not fit', async () => {
    const engine = smallEngine();
    await engine.run(noise(BANDS * FRAMES), 1);
    const running = memory().numTensors;
    await expect(engine.run(noise(BANDS * FRAMES - 1), 1)).rejects.toThrow();
    expect(memory().numTensors).toBe(running);
    engine.dispose();
  });
});
