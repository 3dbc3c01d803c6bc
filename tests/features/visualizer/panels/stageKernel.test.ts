import { expect, test } from 'vitest';
import type { Convolution, Plan, PlannedBlock } from '../../../../src/engine/plan/plan';
import { stageKernel } from '../../../../src/features/visualizer/panels/stageKernel';

const SIZE = { height: 4, width: 6 };

function convolution(kernel: number, inputs: number, outputs: number, depthwise = false): Convolution {
  const weights = new Float32Array(kernel * kernel * (depthwise ? 1 : inputs) * outputs).map((_, i) => i);
  const bias = new Float32Array(outputs);
  return { kernel, inputs, outputs, depthwise, stride: 1, inputSize: SIZE, outputSize: SIZE, weights, bias };
}

function dense(inputs: number, outputs: number) {
  return { inputs, outputs, weights: new Float32Array(inputs * outputs), bias: new Float32Array(outputs) };
}

const block1: PlannedBlock = {
  name: 'block1',
  expand: convolution(1, 4, 12),
  depthwise: convolution(5, 12, 12, true),
  project: convolution(1, 12, 4),
  skip: true,
};
const plan: Plan = {
  inputSize: SIZE,
  stem: convolution(3, 1, 4),
  blocks: [block1, { ...block1, name: 'block2', expand: undefined }],
  last: convolution(1, 4, 16),
  hidden: dense(16, 8),
  heads: { genre: dense(8, 10), tags: dense(8, 3) },
};

test.each([
  ['stem', 'convolution', 'filters', [3, 3, 4]],
  ['block1', 'expand', 'matrix', [4, 12, 1]],
  ['block1', 'depthwise', 'filters', [5, 5, 12]],
  ['block2', 'project', 'matrix', [12, 4, 1]],
  ['last', 'convolution', 'matrix', [4, 16, 1]],
  ['hidden', 'dense', 'matrix', [16, 8, 1]],
  ['tags', 'dense', 'matrix', [8, 3, 1]],
] as const)('%s has the weights of its step “%s” as %s', (layer, stage, kind, shape) => {
  const kernel = stageKernel(plan, layer, stage);
  expect(kernel).toMatchObject({ kind, shape });
  expect(kernel?.values).toHaveLength(shape[0] * shape[1] * shape[2]);
});

test.each([
  ['block1', 'skip'],
  ['block1', 'squeezeExcitation'],
  ['block2', 'expand'],
  ['pool', 'pool'],
] as const)('%s has no weights of a step “%s”', (layer, stage) => {
  expect(stageKernel(plan, layer, stage)).toBeUndefined();
});
