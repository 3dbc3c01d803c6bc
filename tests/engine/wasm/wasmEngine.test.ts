import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { nodeKernels } from '../../../cli/support/nodeKernels';
import { nodeWasmPaths } from '../../../cli/support/nodeWasmPaths';
import { buildPlan, UnplannableNetworkError } from '../../../src/engine/plan/buildPlan';
import { modelWeights } from '../../../src/engine/tfjs/modelWeights';
import { loadKernels } from '../../../src/backend/loadKernels';
import { createWasmEngine } from '../../../src/engine/wasm/wasmEngine';
import { useWasmBackend } from '../../../src/models/wasmBackend';
import type { NetworkTable } from '../../../src/model/table';
import { expectAgreement, predictions } from '../support/comparison';
import { noise } from '../support/noise';
import { randomNetwork } from '../support/randomNetwork';
import { randomTable, SMALL_TABLE } from '../support/tables';

const [BANDS, FRAMES] = SMALL_TABLE.inputShape;
const LENGTH = BANDS * FRAMES;

function planOf(table: NetworkTable) {
  const network = randomNetwork(table);
  const plan = buildPlan(table, modelWeights(network));
  network.dispose();
  return plan;
}

async function smallEngine() {
  const kernels = await loadKernels(nodeKernels);
  return { engine: createWasmEngine(planOf(SMALL_TABLE), kernels), memory: kernels.memory };
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
          const plan = buildPlan(table, modelWeights(network));
          const engine = createWasmEngine(plan, await loadKernels(nodeKernels));
          const input = noise(windows * table.inputShape[0] * table.inputShape[1], seed);
          expectAgreement(await engine.run(input, windows), predictions(network, input, windows));
          network.dispose();
        },
      ),
      { numRuns: 40 },
    );
  });

  it('answers a window alike, alone and in a batch of any size', async () => {
    const { engine } = await smallEngine();
    const input = noise(37 * LENGTH);
    const alone = await engine.run(input.subarray(3 * LENGTH, 4 * LENGTH), 1);
    for (const windows of [4, 16, 17, 37]) {
      const { genre, tags } = await engine.run(input.subarray(0, windows * LENGTH), windows);
      expect(genre).toHaveLength(10 * windows);
      expectAgreement({ genre: genre.slice(30, 40), tags: tags.slice(9, 12) }, alone);
    }
    const { genre, tags } = await engine.run(input, 37);
    const last = await engine.run(input.subarray(36 * LENGTH), 1);
    expectAgreement({ genre: genre.slice(360), tags: tags.slice(108) }, last);
  });

  it('hands on what is not a number, but to no other window', async () => {
    const { engine } = await smallEngine();
    const sounds = noise(3 * LENGTH);
    const expected = await engine.run(sounds, 3);
    for (const poison of [NaN, Infinity, -Infinity, 3e38]) {
      const input = sounds.map((value, index) =>
        index >= LENGTH && index < 2 * LENGTH && index % 97 === 0 ? poison : value,
      );
      const { genre } = await engine.run(input, 3);
      expect(genre.slice(0, 10)).toEqual(expected.genre.slice(0, 10));
      expect(genre.slice(10, 20).every(Number.isFinite)).toBe(false);
      expect(genre.slice(20)).toEqual(expected.genre.slice(20));
      expect(await engine.run(sounds, 3)).toEqual(expected);
    }
  });

  it('grows no memory, however many windows it is given', async () => {
    const { engine, memory } = await smallEngine();
    const bytes = memory.buffer.byteLength;
    await engine.run(noise(64 * LENGTH), 64);
    expect(memory.buffer.byteLength).toBe(bytes);
  });

  it('shows every stage of a window on request, with the same answer', async () => {
    const { engine } = await smallEngine();
    const input = noise(LENGTH);
    const expected = await engine.run(input, 1);
    const stages = engine.inspect(input);
    expect(stages.map(({ name }) => name)).toEqual([
      'stem',
      ...['block1/depthwise', 'block1/gates', 'block1/project'],
      ...['block2/expand', 'block2/depthwise', 'block2/project'],
      ...['block3/expand', 'block3/depthwise', 'block3/gates', 'block3/project'],
      ...['last', 'pool', 'hidden', 'genre', 'tags'],
    ]);
    for (const { shape, values, latencyMs } of stages) {
      expect(values).toHaveLength(shape[0] * shape[1] * shape[2]);
      expect(latencyMs).toBeGreaterThanOrEqual(0);
    }
    expect(stages.find(({ name }) => name === 'genre')?.values).toEqual(expected.genre);
    expect(await engine.run(input, 1)).toEqual(expected);
  });

  it('refuses an input that is not so many windows', async () => {
    const { engine } = await smallEngine();
    await expect(engine.run(noise(LENGTH + 1), 1)).rejects.toThrow(RangeError);
  });

  it('refuses a network for which it has no kernel', async () => {
    const [block] = SMALL_TABLE.blocks;
    const plan = planOf({ ...SMALL_TABLE, blocks: [{ ...block, kernelSize: 7 }] });
    const kernels = await loadKernels(nodeKernels);
    expect(() => createWasmEngine(plan, kernels)).toThrow(UnplannableNetworkError);
  });
});
