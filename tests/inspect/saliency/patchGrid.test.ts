import fc from 'fast-check';
import { expect, test } from 'vitest';
import { patchGains, patchGrid, patchMap } from '../../../src/inspect/saliency/patchGrid';

const sides = fc.tuple(fc.integer({ min: 1, max: 110 }), fc.integer({ min: 1, max: 310 }));

test('every cell is of one patch, and patches are of one size but for a line', () => {
  fc.assert(
    fc.property(sides, ([bands, frames]) => {
      const grid = patchGrid(bands, frames);
      const patches = grid.rows * grid.columns;
      const sizes = new Map<number, number>();
      for (const patch of patchGains(grid, (patch) => patch)) sizes.set(patch, (sizes.get(patch) ?? 0) + 1);
      expect(sizes.size).toBe(patches);
      const [height, width] = [bands / grid.rows, frames / grid.columns];
      for (const size of sizes.values()) {
        expect(size).toBeGreaterThanOrEqual(Math.floor(height) * Math.floor(width));
        expect(size).toBeLessThanOrEqual(Math.ceil(height) * Math.ceil(width));
      }
    }),
    { numRuns: 30 },
  );
});

test('a map keeps within the values of its patches, and is as they are in their middles', () => {
  const grid = patchGrid(24, 45);
  const values = Float32Array.from({ length: grid.rows * grid.columns }, (_, patch) => (patch * 7) % 5);
  const map = patchMap(grid, values);
  expect(map).toHaveLength(24 * 45);
  expect(Math.min(...map)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...map)).toBeLessThanOrEqual(4);
  const [row, column] = [3, 5];
  expect(map[(3 * row + 1) * 45 + 3 * column + 1]).toBeCloseTo(values[row * grid.columns + column]);
});
