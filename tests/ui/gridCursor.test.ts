import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellAfterKey } from '../../src/ui/useGridCursor';

const KEYS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'];

test('arrows go to the neighbour, Home and End to the ends of the row', () => {
  const [cell, size] = [
    { column: 3, row: 1 },
    { columns: 9, rows: 4 },
  ];
  expect(cellAfterKey('ArrowUp', cell, size)).toEqual({ column: 3, row: 0 });
  expect(cellAfterKey('ArrowRight', cell, size)).toEqual({ column: 4, row: 1 });
  expect(cellAfterKey('Home', cell, size)).toEqual({ column: 0, row: 1 });
  expect(cellAfterKey('End', cell, size)).toEqual({ column: 8, row: 1 });
  expect(cellAfterKey('x', cell, size)).toBeUndefined();
});

test('on a single row, up goes on and down goes back, as on a slider', () => {
  const [cell, size] = [
    { column: 3, row: 0 },
    { columns: 9, rows: 1 },
  ];
  expect(cellAfterKey('ArrowUp', cell, size)).toEqual({ column: 4, row: 0 });
  expect(cellAfterKey('ArrowDown', cell, size)).toEqual({ column: 2, row: 0 });
});

test('no key leads outside', () => {
  const sizes = fc.record({
    columns: fc.integer({ min: 1, max: 30 }),
    rows: fc.integer({ min: 1, max: 30 }),
  });
  fc.assert(
    fc.property(sizes, fc.array(fc.constantFrom(...KEYS)), (size, keys) => {
      let cell = { column: 0, row: 0 };
      for (const key of keys) cell = cellAfterKey(key, cell, size) ?? cell;
      expect(cell.column).toBeGreaterThanOrEqual(0);
      expect(cell.column).toBeLessThan(size.columns);
      expect(cell.row).toBeGreaterThanOrEqual(0);
      expect(cell.row).toBeLessThan(size.rows);
    }),
  );
});
