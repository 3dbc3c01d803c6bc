import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inverted, saliencyMask } from '../../../src/inspect/saliency/saliencyMask';

const maps = fc
  .array(fc.float({ min: -2, max: 2, noNaN: true }), { minLength: 1, maxLength: 60 })
  .map((values) => Float32Array.from(values));
const shares = fc.double({ min: 0, max: 1, noNaN: true });

test('a mask has the area that was asked for, and nothing left out is more salient than what is kept', () => {
  fc.assert(
    fc.property(maps, shares, (map, share) => {
      const mask = saliencyMask(map, share);
      const [kept, left] = [1, 0].map((gain) => map.filter((_, cell) => mask[cell] === gain));
      expect(kept.length).toBe(Math.round(share * map.length));
      expect(kept.length + left.length).toBe(map.length);
      expect(Math.min(...kept, Infinity)).toBeGreaterThanOrEqual(Math.max(...left, -Infinity));
    }),
  );
});

test('the opposite of a mask is all that it leaves out', () => {
  expect([...inverted(saliencyMask(Float32Array.of(3, 1, 2), 1 / 3))]).toEqual([0, 1, 1]);
});
