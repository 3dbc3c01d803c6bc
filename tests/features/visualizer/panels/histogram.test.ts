import fc from 'fast-check';
import { expect, test } from 'vitest';
import { histogram, sharesAround } from '../../../../src/features/visualizer/panels/histogram';

const values = fc.array(fc.double({ min: -20, max: 20, noNaN: true }), { maxLength: 200 });

test('every value is counted once, also those beyond the edges', () => {
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 60 }), (values, bins) => {
      const { counts } = histogram(values, -6, 6, bins);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(values.length);
    }),
  );
});

test('a value falls into the bin between whose edges it lies', () => {
  expect([...histogram([-7, -1, -0.5, 0, 0.5, 0.99, 1, 9], -1, 1, 4).counts]).toEqual([2, 1, 1, 4]);
});

test('the three shares make a whole, the edges belonging to the outer ones', () => {
  expect(sharesAround([-4, -3, 0, 3], -3, 3)).toEqual({ below: 0.5, between: 0.25, above: 0.25 });
  fc.assert(
    fc.property(values, (values) => {
      const { below, between, above } = sharesAround(values, -3, 3);
      expect(below + between + above).toBeCloseTo(values.length === 0 ? 0 : 1);
    }),
  );
});
