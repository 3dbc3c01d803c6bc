import { expect, test } from 'vitest';
import { paintMap } from '../../../../src/features/visualizer/panels/paintMaps';

const palette = Uint32Array.from({ length: 256 }, (_, level) => level);

test('a map is painted where it belongs, with its lowest row at the bottom', () => {
  // Two rows, three columns, two channels; the second channel is 0 to 5.
  const values = Float32Array.of(9, 0, 9, 1, 9, 2, 9, 3, 9, 4, 9, 5);
  const pixels = { data: new Uint32Array(5 * 4), width: 5 };
  paintMap(pixels, [1, 1], values, [2, 3, 2], 1, { palette, range: { low: 0, high: 255 } });
  expect([...pixels.data]).toEqual([0, 0, 0, 0, 0, 0, 3, 4, 5, 0, 0, 0, 1, 2, 0, 0, 0, 0, 0, 0]);
});

test('what lies beyond the range has the colours of its ends, and one value without a range has the lowest', () => {
  const pixels = { data: new Uint32Array(3), width: 3 };
  paintMap(pixels, [0, 0], Float32Array.of(-5, 0.5, 7), [1, 3, 1], 0, {
    palette,
    range: { low: 0, high: 1 },
  });
  expect([...pixels.data]).toEqual([0, 128, 255]);
  paintMap(pixels, [0, 0], Float32Array.of(2, 2, 2), [1, 3, 1], 0, { palette, range: { low: 2, high: 2 } });
  expect([...pixels.data]).toEqual([0, 0, 0]);
});
