import { expect, test } from 'vitest';
import { networkSummary } from '../../../../src/inspect/networkSummary';
import { blockTensors, drawnTensors } from '../../../../src/features/visualizer/panels/shape/blockTensors';
import { skipReason } from '../../../../src/features/visualizer/panels/shape/skipReason';
import { mobileNetV3Table } from '../../../../src/model/table';

const { layers } = networkSummary(
  'small',
  mobileNetV3Table({ variant: 'small', inputShape: [128, 300, 1], heads: { genre: 10, tags: 20 } }),
);
const block = (number: number) => {
  const layer = layers.find(({ name }) => name === `block${number}`);
  if (!layer) throw new Error(`no block ${number}`);
  return layer;
};

test('a block goes from its input over the wide tensors to its output', () => {
  const tensors = blockTensors(block(5));
  expect(tensors.map(({ after }) => after)).toEqual([undefined, 'expand', 'depthwise', 'project']);
  expect(tensors.map(({ shape }) => shape[2])).toEqual([40, 240, 240, 40]);
});

test('boxes are as high as there are channels, and half as wide after a stride of 2', () => {
  const [input, , strided, output] = drawnTensors(blockTensors(block(4)), { width: 400, height: 100 });
  expect(input.height / output.height).toBeCloseTo(24 / 40);
  expect(strided.height).toBe(100);
  expect(strided.width / input.width).toBeCloseTo(19 / 38);
  expect(input.width).toBe(50);
});

test('the skip is on where stride and channels agree, and the reason is told where not', () => {
  expect([3, 4, 5, 7].map((number) => skipReason(block(number)))).toEqual(['on', 'both', 'on', 'channels']);
  expect(skipReason(block(1))).toBe('stride');
});
