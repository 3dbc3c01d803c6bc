import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plotAxis } from '../../../src/features/netadapt/plotAxis';

const text = (value: number, digits: number) => value.toFixed(digits);
const labels = (values: number[]) => plotAxis(values, text).ticks.map(({ label }) => label);

test('an axis goes from one round number to another', () => {
  expect(labels([71.2, 74.9])).toEqual(['70', '71', '72', '73', '74', '75', '76']);
  expect(labels([0, 0.034])).toEqual(['0.00', '0.01', '0.02', '0.03', '0.04']);
});

test('an axis that begins at 0 has nothing left of it', () => {
  expect(plotAxis([0, 1.8], text).low).toBe(0);
});

test('a single value still has an axis around it', () => {
  const { low, high, place } = plotAxis([5], text);
  expect(low).toBeLessThan(5);
  expect(high).toBeGreaterThan(5);
  expect(place(5)).toBeGreaterThan(0);
});

test('whatever the values, all lie on the axis between its ends, and few ticks suffice', () => {
  const value = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((thousandths) => thousandths / 1000);
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 20 }), (values) => {
      const { ticks, place } = plotAxis(values, text);
      for (const each of values) {
        expect(place(each)).toBeGreaterThanOrEqual(-1e-9);
        expect(place(each)).toBeLessThanOrEqual(1 + 1e-9);
      }
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      expect(ticks.length).toBeLessThanOrEqual(8);
      expect(ticks[0].position).toBe(0);
      expect(ticks[ticks.length - 1].position).toBeCloseTo(1, 9);
    }),
  );
});
