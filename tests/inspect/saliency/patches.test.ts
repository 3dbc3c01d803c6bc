import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coveringPatches, spread } from '../../../src/inspect/saliency/patches';
import { SaliencyMap } from '../../../src/inspect/saliency/saliencyMap';

const sides = fc.tuple(fc.integer({ min: 4, max: 130 }), fc.integer({ min: 4, max: 310 }));

test('patches lie inside and cover every cell', () => {
  fc.assert(
    fc.property(sides, ([bands, frames]) => {
      const covered = new Uint8Array(bands * frames);
      for (const patch of coveringPatches(bands, frames)) {
        expect(patch.band + patch.bands).toBeLessThanOrEqual(bands);
        expect(patch.frame + patch.frames).toBeLessThanOrEqual(frames);
        for (let row = patch.band; row < patch.band + patch.bands; row++) {
          covered.fill(1, row * frames + patch.frame, row * frames + patch.frame + patch.frames);
        }
      }
      expect(covered.every((cell) => cell === 1)).toBe(true);
    }),
    { numRuns: 30 },
  );
});

test('an order that is spread has everything once, and its first part reaches both halves', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 400 }), (count) => {
      const items = Array.from({ length: count }, (_, index) => index);
      const order = spread(items);
      expect(order.toSorted((a, b) => a - b)).toEqual(items);
      const first = order.slice(0, Math.ceil(count / 4));
      expect(Math.min(...first)).toBeLessThan(count / 2);
      expect(Math.max(...first)).toBeGreaterThanOrEqual(count / 2);
    }),
  );
});

test('a cell is worth the mean of the patches that cover it, and nothing where none does', () => {
  const map = new SaliencyMap(1, 4);
  map.add({ band: 0, frame: 0, bands: 1, frames: 2 }, 1);
  map.add({ band: 0, frame: 1, bands: 1, frames: 2 }, 3);
  expect([...map.values()]).toEqual([1, 2, 3, 0]);
});
