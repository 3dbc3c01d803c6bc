import { expect, test } from 'vitest';
import { valueStatistics } from '../../../../src/features/visualizer/weights/valueStatistics';

test('mean, deviation and ends of a few weights', () => {
  const { count, mean, deviation, low, high } = valueStatistics(Float32Array.of(-1, 1, 3, 5));
  expect({ count, mean, low, high }).toEqual({ count: 4, mean: 2, low: -1, high: 5 });
  expect(deviation).toBeCloseTo(Math.sqrt(5));
});
