import fc from 'fast-check';
import { expect, test } from 'vitest';
import { channelOrder } from '../../../../src/features/visualizer/panels/channelOrder';

const gates = [0.2, 0.9, 0.5];
const average = [0.6, 0.8, 0.1];

test('channels stand as they are, by value, or by how far they are over their reference', () => {
  expect(channelOrder(gates, average, 'channel')).toEqual([0, 1, 2]);
  expect(channelOrder(gates, average, 'value')).toEqual([1, 2, 0]);
  expect(channelOrder(gates, average, 'difference')).toEqual([2, 1, 0]);
});

test('an order has every channel once', () => {
  const pairs = fc.array(fc.tuple(fc.double({ min: 0, max: 1 }), fc.double({ min: 0, max: 1 })));
  fc.assert(
    fc.property(pairs, fc.constantFrom('channel', 'value', 'difference'), (pairs, order) => {
      const channels = channelOrder(
        pairs.map(([value]) => value),
        pairs.map(([, reference]) => reference),
        order,
      );
      expect(channels.toSorted((a, b) => a - b)).toEqual(pairs.map((_, channel) => channel));
    }),
  );
});
