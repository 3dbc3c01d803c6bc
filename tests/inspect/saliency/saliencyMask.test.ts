import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inverted, saliencyMask } from '../../../src/inspect/saliency/saliencyMask';

const maps = fc
  .array(fc.float({ min: -2, max: 2, noNaN: true }), { minLength: 1, maxLength: 60 })
  .map((values) => Float32Array.from(values));

test('gains lie between 0 and 1, grow with saliency, and never keep what speaks against', () => {
  fc.assert(
    fc.property(maps, fc.double({ min: 0, max: 1, noNaN: true }), (map, share) => {
      const mask = saliencyMask(map, share);
      const order = [...map.keys()].sort((a, b) => map[a] - map[b]);
      order.forEach((cell, place) => {
        expect(mask[cell]).toBeGreaterThanOrEqual(place === 0 ? 0 : mask[order[place - 1]]);
        expect(mask[cell]).toBeLessThanOrEqual(map[cell] > 0 ? 1 : 0);
      });
    }),
  );
});

test('the cells kept whole carry the share that was asked for', () => {
  fc.assert(
    fc.property(maps, fc.double({ min: 0.05, max: 1, noNaN: true }), (map, share) => {
      const mask = saliencyMask(map, share);
      const all = map.reduce((sum, value) => sum + Math.max(0, value), 0);
      const kept = map.reduce((sum, value, cell) => sum + (mask[cell] === 1 ? value : 0), 0);
      expect(kept).toBeGreaterThanOrEqual(share * all - 1e-4);
    }),
  );
});

test('nothing is kept of a map that speaks for nothing, and its opposite is all', () => {
  const mask = saliencyMask(Float32Array.of(-1, 0, -3), 0.5);
  expect([...mask]).toEqual([0, 0, 0]);
  expect([...inverted(mask)]).toEqual([1, 1, 1]);
});
