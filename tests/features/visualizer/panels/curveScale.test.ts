import { expect, test } from 'vitest';
import {
  CURVE_PLACES,
  CURVE_RANGE,
  curvePath,
  curveScale,
  histogramPath,
  xOfPlace,
} from '../../../../src/features/visualizer/panels/activation/curveScale';
import { histogram } from '../../../../src/features/visualizer/panels/histogram';

const scale = curveScale(120, 70);

test('the corners of the range are the corners of the picture', () => {
  const { left, right, bottom, top } = CURVE_RANGE;
  expect([scale.x(left), scale.x(right), scale.y(top), scale.y(bottom)]).toEqual([0, 120, 0, 70]);
});

test('places of the cursor are the middles of the bins, from edge to edge', () => {
  expect(xOfPlace(0)).toBeCloseTo(-5.95);
  expect(xOfPlace(CURVE_PLACES - 1)).toBeCloseTo(5.95);
});

test('a curve goes through its values', () => {
  expect(curvePath((x) => x, scale)).toMatch(/^M0\.0,120\.0L.*L120\.0,0\.0$/);
});

test('the fullest inner bin sets the height; fuller ends are cut off at it', () => {
  const arrived = histogram([-9, -9, -9, 0.5, 0.5, 2], -6, 6, 12);
  const heights = [...histogramPath(arrived, scale).matchAll(/V([\d.]+)H/g)].map(([, y]) => Number(y));
  expect(heights).toHaveLength(12);
  expect(heights[0]).toBe(heights[6]);
  expect(70 - heights[8]).toBeCloseTo((70 - heights[6]) / 2, 0);
  expect(heights[3]).toBe(70);
});
