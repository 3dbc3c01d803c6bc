import { expect, test } from 'vitest';
import { relativeDifference } from '../../../src/features/visualizer/compare/relativeDifference';

const axes = { bandHz: [100, 200, 400, 800], bands: 4, frames: 4, frameS: 0.1 };
const placed = (values: number[], startS = 0) => ({
  picture: { layer: 'stem', shape: [2, 2] as const, values: Float32Array.from(values) },
  axes,
  startS,
});

test('networks that respond alike do not differ, whatever their scales', () => {
  const difference = relativeDifference(placed([1, 2, 3, 2]), placed([10, 20, 30, 20]));
  for (const value of difference) expect(value).toBeCloseTo(0);
});

test('times are those of the sound, and where only one hears there is no difference', () => {
  // The second window starts one column later.
  const difference = relativeDifference(placed([1, 1, 1, 1]), placed([2, 0, 2, 0], 0.2));
  expect([...difference]).toEqual([0, 1, 0, 1]);
});
