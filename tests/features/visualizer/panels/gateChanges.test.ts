import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  countChanges,
  gateChange,
  greatestChanges,
} from '../../../../src/features/visualizer/panels/squeeze/gateChanges';

const average = [0.5, 0.5, 0.5, 0.5];

test('a gate is opened or closed only where it is notably off its reference', () => {
  expect([0.7, 0.55, 0.45, 0.3].map((gate) => gateChange(gate, 0.5))).toEqual([
    'opened',
    'usual',
    'usual',
    'closed',
  ]);
  expect(countChanges([0.7, 0.9, 0.45, 0.3], average)).toEqual({ opened: 2, closed: 1 });
});

test('the greatest changes come first, each on its own side', () => {
  expect(greatestChanges([0.6, 0.9, 0.1, 0.4], average, 2)).toEqual({ opened: [1, 0], closed: [2, 3] });
  expect(greatestChanges([0.6, 0.9, 0.1, 0.4], average, 1)).toEqual({ opened: [1], closed: [2] });
});

test('gates that are their own reference have no changes', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (gates) => {
      expect(countChanges(gates, gates)).toEqual({ opened: 0, closed: 0 });
      expect(greatestChanges(gates, gates, 4)).toEqual({ opened: [], closed: [] });
    }),
  );
});
