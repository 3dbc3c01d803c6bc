import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TILE_GAP, tileAt, tileLayout } from '../../../../src/features/visualizer/panels/tileLayout';

const arbitrary = fc.record({
  count: fc.integer({ min: 1, max: 400 }),
  aspect: fc.double({ min: 0.3, max: 4, noNaN: true }),
  width: fc.integer({ min: 260, max: 1300 }),
  height: fc.integer({ min: 100, max: 600 }),
});

test('all tiles fit into the width, none narrower than the smallest or wider than the largest', () => {
  fc.assert(
    fc.property(arbitrary, ({ count, aspect, width, height }) => {
      const layout = tileLayout(count, aspect, { width, height }, [14, 200]);
      expect(layout.width).toBeLessThanOrEqual(width);
      expect(layout.columns * layout.rows).toBeGreaterThanOrEqual(count);
      expect(layout.tileWidth).toBeLessThanOrEqual(200);
      expect(layout.tileWidth).toBeGreaterThanOrEqual(14);
    }),
  );
});

test('a wall that cannot fit into the height has the smallest tiles', () => {
  const { tileWidth, height } = tileLayout(384, 2.5, { width: 320, height: 100 }, [24, 200]);
  expect(height).toBeGreaterThan(100);
  expect(tileWidth).toBeLessThan(28);
});

test('the middle of a tile belongs to it; a gap and the space after the last tile belong to none', () => {
  fc.assert(
    fc.property(arbitrary, ({ count, aspect, width, height }) => {
      const layout = tileLayout(count, aspect, { width, height }, [14, 200]);
      const { columns, tileWidth, tileHeight } = layout;
      const tile = count - 1;
      const [column, row] = [tile % columns, Math.floor(tile / columns)];
      const x = (column + 0.5) * (tileWidth + TILE_GAP) - TILE_GAP / 2;
      const y = (row + 0.5) * (tileHeight + TILE_GAP) - TILE_GAP / 2;
      expect(tileAt(layout, count, x, y)).toBe(tile);
      expect(tileAt(layout, count, x + tileWidth / 2 + TILE_GAP / 2, y)).toBeUndefined();
      expect(tileAt(layout, count, x, y + tileHeight + TILE_GAP)).toBeUndefined();
    }),
  );
});
