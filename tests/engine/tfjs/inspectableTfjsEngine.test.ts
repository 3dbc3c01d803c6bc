import { memory } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { nodeEngineFiles } from '../../../cli/support/nodeEngineFiles';
import { createInspectableEngine } from '../../../src/engine/createInspectableEngine';
import type { InspectableEngine, InspectedStage } from '../../../src/engine/inspectableEngine';
import { buildPlan } from '../../../src/engine/plan/buildPlan';
import { modelWeights } from '../../../src/engine/tfjs/modelWeights';
import { useWasmBackend } from '../../../src/models/wasmBackend';
import { noise } from '../support/noise';
import { randomNetwork } from '../support/randomNetwork';
import { SMALL_TABLE } from '../support/tables';

const [BANDS, FRAMES] = SMALL_TABLE.inputShape;
const INPUT = noise(BANDS * FRAMES);
/** What a browser without SIMD makes of our kernels. */
const NO_SIMD = {
  ...nodeEngineFiles,
  kernels: {
    relaxed: () => Promise.resolve(Uint8Array.of(0, 1, 2, 3)),
    plain: () => Promise.resolve(Uint8Array.of(0, 1, 2, 3)),
  },
};

let ours: InspectableEngine;
let fallback: InspectableEngine;

beforeAll(async () => {
  await useWasmBackend(nodeEngineFiles.tfjs);
  const network = randomNetwork(SMALL_TABLE);
  const plan = buildPlan(SMALL_TABLE, modelWeights(network));
  network.dispose();
  ours = await createInspectableEngine(plan, nodeEngineFiles);
  fallback = await createInspectableEngine(plan, NO_SIMD);
});

function expectClose(
  actual: Float32Array | undefined,
  expected: Float32Array | undefined,
  what: string,
): void {
  expect(actual?.length, what).toBe(expected?.length);
  actual?.forEach((value, index) => {
    expect(value, what).toBeCloseTo(expected?.[index] ?? NaN, 3);
  });
}

describe('where our own kernels do not run', () => {
  it('tfjs shows the same stages, before and after their activations', () => {
    expect([ours.backend, fallback.backend]).toEqual(['wasm-simd', 'wasm']);
    const expected = ours.inspect(INPUT);
    const shown = fallback.inspect(INPUT);
    const outline = (stages: InspectedStage[]) => stages.map(({ name, shape }) => ({ name, shape }));
    expect(outline(shown)).toEqual(outline(expected));
    shown.forEach(({ name, values, linear }, index) => {
      expectClose(values, expected[index].values, name);
      // Our kernel of the stem keeps that to itself.
      if (name !== 'stem') expectClose(linear, expected[index].linear, `${name}, linear`);
    });
  });

  it('it shows only what is wanted, answers the same, and leaves no tensor behind', () => {
    fallback.runSync(INPUT, 1);
    const before = memory().numTensors;
    const names = fallback.inspect(INPUT, (name) => name.startsWith('block2')).map(({ name }) => name);
    expect(names).toEqual(['block2/expand', 'block2/depthwise', 'block2/project']);
    expectClose(fallback.runSync(INPUT, 1).genre, ours.runSync(INPUT, 1).genre, 'genre');
    expect(memory().numTensors).toBe(before);
  });

  it('every stage is timed', () => {
    const timed = fallback.timeStages(INPUT, 2);
    expect(timed.map(({ name }) => name)).toEqual(fallback.inspect(INPUT).map(({ name }) => name));
    for (const { latencyMs } of timed) expect(latencyMs).toBeGreaterThanOrEqual(0);
  });
});
