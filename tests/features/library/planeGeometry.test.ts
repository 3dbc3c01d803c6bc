import { expect, test } from 'vitest';
import { inFrame, nearest, placeRows } from '../../../src/features/library/planeGeometry';
import { row } from '../../library/support/rows';

const rows = [row('a'), row('b'), row('unknown')];
const points = [
  { hash: 'a', x: 0, y: 0 },
  { hash: 'b', x: 1, y: 1 },
];
const placed = placeRows(rows, points, 124, 224);

test('songs lie within the margins, and those that the map does not know nowhere', () => {
  expect(placed.map(({ row, x, y }) => [row.path, x, y])).toEqual([
    ['a', 12, 12],
    ['b', 112, 212],
  ]);
});

test('a click takes the nearest song, as far as a finger may miss it', () => {
  expect(nearest(placed, 20, 20)?.row.path).toBe('a');
  expect(nearest(placed, 60, 60)).toBeUndefined();
});

test('a frame takes all in it, whichever way it was drawn', () => {
  expect(inFrame(placed, { x0: 120, y0: 220, x1: 60, y1: 60 }).map(({ row }) => row.path)).toEqual(['b']);
});
