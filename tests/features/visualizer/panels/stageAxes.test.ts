import { expect, test } from 'vitest';
import { stageAxes } from '../../../../src/features/visualizer/panels/stageAxes';

const input = {
  bandHz: Array.from({ length: 104 }, (_, band) => 10 * band),
  bands: 128,
  frames: 300,
  frameS: 0.01,
};

test('a stage as large as the input has its axes', () => {
  expect(stageAxes(input, [128, 300, 8])).toEqual({ rowHz: input.bandHz, columnS: 0.01 });
});

test('after strides that make 32, rows and columns are 32 of the input apart; rows of padding have no pitch', () => {
  const { rowHz, columnS } = stageAxes(input, [4, 10, 64]);
  expect(rowHz).toEqual([0, 320, 640, 960]);
  expect(columnS).toBeCloseTo(0.3);
  expect(stageAxes(input, [64, 150, 8]).rowHz).toHaveLength(52);
});
