import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  aroundZero,
  levelOf,
  quantile,
  valueRange,
} from '../../../../src/features/visualizer/panels/valueRange';

const arrays = fc
  .array(fc.float({ min: -9, max: 9, noNaN: true }), { minLength: 1 })
  .map((values) => Float32Array.from(values));

test('the range of values holds them all, and of none is zero', () => {
  fc.assert(
    fc.property(arrays, (values) => {
      const { low, high } = valueRange(values);
      expect(values.every((value) => value >= low && value <= high)).toBe(true);
    }),
  );
  expect(valueRange([])).toEqual({ low: 0, high: 0 });
});

test('around zero it reaches as far both ways', () => {
  expect(aroundZero({ low: -1, high: 3 })).toEqual({ low: -3, high: 3 });
});

test('a quantile is exceeded by no more than its share of the values leaves, to the width of a bin', () => {
  fc.assert(
    fc.property(arrays, fc.double({ min: 0.1, max: 1, noNaN: true }), (values, share) => {
      const range = valueRange(values);
      const value = quantile(values, range, share);
      const above = values.filter((other) => other > value + 1e-5).length;
      expect(above).toBeLessThanOrEqual(Math.ceil((1 - share) * values.length));
      expect(value).toBeLessThanOrEqual(range.high + 1e-5);
    }),
  );
});

test('levels go from the first colour to the last', () => {
  const range = { low: -1, high: 1 };
  expect([-5, -1, 0, 1, 9].map((value) => levelOf(value, range))).toEqual([0, 0, 128, 255, 255]);
});
