import { expect, test } from 'vitest';
import type { NetworkWeights } from '../../../../src/inspect/types';
import { stageKernel } from '../../../../src/features/visualizer/panels/stageKernel';

function tensor(...shape: number[]): NetworkWeights[string] {
  return { values: new Float32Array(shape.reduce((product, side) => product * side, 1)).fill(1), shape };
}

function convolution(prefix: string, kernelShape: number[]): NetworkWeights {
  const outputs = kernelShape[3] === 1 ? kernelShape[2] : kernelShape[3];
  const vectors = ['gamma', 'beta', 'movingMean', 'movingVariance'];
  return Object.fromEntries([
    [`${prefix}/kernel`, tensor(...kernelShape)],
    ...vectors.map((name) => [`${prefix}/${name}`, tensor(outputs)] as const),
  ]);
}

const weights: NetworkWeights = {
  ...convolution('stem', [3, 3, 1, 4]),
  ...convolution('block1/expand', [1, 1, 4, 12]),
  ...convolution('block1/depthwise', [5, 5, 12, 1]),
  ...convolution('block1/project', [1, 1, 12, 4]),
  ...convolution('block2/depthwise', [5, 5, 12, 1]),
  ...convolution('block2/project', [1, 1, 12, 4]),
  ...convolution('last', [1, 1, 4, 16]),
  'hidden/kernel': tensor(16, 8),
  'genre/kernel': tensor(8, 10),
  'tags/kernel': tensor(8, 3),
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
  const kernel = stageKernel(weights, layer, stage);
  expect(kernel).toMatchObject({ kind, shape });
  expect(kernel?.values).toHaveLength(shape[0] * shape[1] * shape[2]);
});

test.each([
  ['block1', 'skip'],
  ['block1', 'squeezeExcitation'],
  ['block2', 'expand'],
  ['pool', 'pool'],
] as const)('%s has no weights of a step “%s”', (layer, stage) => {
  expect(stageKernel(weights, layer, stage)).toBeUndefined();
});
