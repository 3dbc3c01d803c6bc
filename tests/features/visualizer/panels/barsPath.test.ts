import fc from 'fast-check';
import { expect, test } from 'vitest';
import { barsPath, ticksPath } from '../../../../src/features/visualizer/panels/barsPath';

const RANGE = { low: 0, high: 1 };

test('a bar stands on zero and reaches to its value, y growing downwards', () => {
  expect(barsPath([0.25], RANGE)).toBe('M0.10,1.0000h0.8V0.7500h-0.8Z');
  expect(barsPath([-0.5], { low: -1, high: 1 })).toBe('M0.10,0.5000h0.8V0.7500h-0.8Z');
});

test('there is a bar for each value but zero that is asked for', () => {
  const values = fc.array(fc.constantFrom(0, 0.3, 0.8, 1));
  fc.assert(
    fc.property(values, (values) => {
      const bars = (path: string) => path.split('M').length - 1;
      expect(bars(barsPath(values, RANGE))).toBe(values.filter((value) => value > 0).length);
      expect(bars(barsPath(values, RANGE, () => false))).toBe(0);
      expect(bars(ticksPath(values, RANGE))).toBe(values.length);
    }),
  );
});

test('what lies beyond the range ends at its edge', () => {
  expect(barsPath([7], RANGE)).toContain('V0.0000');
});
