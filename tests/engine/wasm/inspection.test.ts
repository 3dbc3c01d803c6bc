import { beforeAll, describe, expect, it } from 'vitest';
import { nodeKernels } from '../../../cli/support/nodeKernels';
import { nodeWasmPaths } from '../../../cli/support/nodeWasmPaths';
import { buildPlan } from '../../../src/engine/plan/buildPlan';
import type { InspectableEngine, InspectedStage } from '../../../src/engine/inspectableEngine';
import { modelWeights } from '../../../src/engine/tfjs/modelWeights';
import { loadKernels } from '../../../src/backend/loadKernels';
import { createWasmEngine } from '../../../src/engine/wasm/wasmEngine';
import { useWasmBackend } from '../../../src/models/wasmBackend';
import { buildMobileNetV3 } from '../../../src/model/mobilenetv3';
import { goldenInput, readGoldens, TOLERANCE, withGoldenWeights } from '../../model/support/golden';
import { noise } from '../support/noise';
import { randomNetwork } from '../support/randomNetwork';
import { SMALL_TABLE } from '../support/tables';

const [BANDS, FRAMES] = SMALL_TABLE.inputShape;
const INPUT = noise(BANDS * FRAMES);

function channelMeans({ values, shape: [height, width, channels] }: InspectedStage): number[] {
  return Array.from({ length: channels }, (_, channel) => {
    let sum = 0;
    for (let index = channel; index < values.length; index += channels) sum += values[index];
    return sum / (height * width);
  });
}

function largestDifference(one: Float32Array, other: Float32Array): number {
  return Math.max(...one.map((value, index) => Math.abs(value - other[index])));
}

beforeAll(() => useWasmBackend(nodeWasmPaths));

describe('the tensors that an inspection shows', () => {
  for (const golden of readGoldens('networks')) {
    it(`are those of the golden run of ${golden.name}, after every layer`, async () => {
      const { name, table, layerMeans } = golden;
      const network = withGoldenWeights(buildMobileNetV3(table), golden);
      const trained = modelWeights(network);
      // The engine wants both heads; torchvision's network has one.
      const weights = (weight: string) =>
        weight.startsWith('tags/')
          ? new Float32Array(weight.endsWith('kernel') ? table.hidden : 1)
          : trained(weight);
      const plan = buildPlan({ ...table, heads: { ...table.heads, tags: 1 } }, weights);
      network.dispose();
      const engine = createWasmEngine(plan, await loadKernels(nodeKernels));
      const [bands, frames] = table.inputShape;
      const windows = goldenInput(name, [2, ...table.inputShape]);
      const ends = engine
        .inspect(windows.dataSync<'float32'>().slice(0, bands * frames))
        .filter(({ name: stage }) => /^(stem|last|block\d+\/project)$/.test(stage));
      windows.dispose();
      expect(ends).toHaveLength(layerMeans.length);
      ends.forEach((stage, index) => {
        const means = channelMeans(stage);
        // The first window's means come first.
        layerMeans[index].forEach((expected, channel) => {
          expect(Math.abs(means[channel] - expected), stage.name).toBeLessThan(TOLERANCE);
        });
      });
    });
  }
});

describe('what a stage is before its activation, or before its skip', () => {
  let engine: InspectableEngine;
  let stages: Map<string, InspectedStage>;

  beforeAll(async () => {
    const network = randomNetwork(SMALL_TABLE);
    engine = createWasmEngine(buildPlan(SMALL_TABLE, modelWeights(network)), await loadKernels(nodeKernels));
    network.dispose();
    stages = new Map(engine.inspect(INPUT).map((stage) => [stage.name, stage]));
  });

  const stage = (name: string): InspectedStage => {
    const found = stages.get(name);
    if (!found) throw new Error(`There is no stage ${name}.`);
    return found;
  };

  it.each(['block2/expand', 'block2/depthwise', 'block3/expand', 'last', 'hidden'])(
    'becomes the values of %s by h-swish',
    (name) => {
      const { values, linear = new Float32Array() } = stage(name);
      const activated = linear.map((x) => (x * Math.min(6, Math.max(0, x + 3))) / 6);
      expect(largestDifference(activated, values)).toBeLessThan(1e-5);
    },
  );

  it('becomes the values of a block with ReLU by ReLU', () => {
    const { values, linear = new Float32Array() } = stage('block1/depthwise');
    expect(linear.some((x) => x < 0)).toBe(true);
    expect(values).toEqual(linear.map((x) => Math.max(0, x)));
  });

  it('becomes the output of a block with a skip by adding its input', () => {
    const { values, linear = new Float32Array() } = stage('block2/project');
    const input = stage('block1/project').values;
    expect(
      largestDifference(
        linear.map((x, index) => x + input[index]),
        values,
      ),
    ).toBeLessThan(1e-5);
    expect(stage('block3/project').linear).toBeUndefined();
  });

  it('is shown of wanted stages alone, and changes no answer', async () => {
    const names = engine.inspect(INPUT, (name) => name.startsWith('block2')).map(({ name }) => name);
    expect(names).toEqual(['block2/expand', 'block2/depthwise', 'block2/project']);
    const { genre } = await engine.run(INPUT, 1);
    expect(genre).toEqual(stage('genre').values);
  });

  it('costs no time in the times of the stages, which are those of a run', () => {
    const times = engine.timeStages(INPUT, 3);
    expect(times.map(({ name }) => name)).toEqual([
      'stem',
      ...['block1/depthwise', 'block1/gates', 'block1/project'],
      ...['block2/depthwise', 'block2/project'],
      ...['block3/depthwise', 'block3/gates', 'block3/project'],
      ...['last', 'pool', 'hidden', 'genre', 'tags'],
    ]);
    for (const { latencyMs } of times) expect(latencyMs).toBeGreaterThanOrEqual(0);
  });
});
