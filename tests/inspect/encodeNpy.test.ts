import { expect, test } from 'vitest';
import { encodeNpy } from '../../src/inspect/encodeNpy';

test('a tensor is written as NumPy reads it: header in blocks of 64, then little-endian numbers', () => {
  const bytes = encodeNpy(Float32Array.of(1, -2.5, 3, 4, 5, 6), [2, 3]);
  expect([...bytes.subarray(0, 8)]).toEqual([0x93, ...new TextEncoder().encode('NUMPY'), 1, 0]);
  const view = new DataView(bytes.buffer);
  const length = view.getUint16(8, true);
  expect((10 + length) % 64).toBe(0);
  const header = new TextDecoder().decode(bytes.subarray(10, 10 + length));
  expect(header).toMatch(/^\{'descr': '<f4', 'fortran_order': False, 'shape': \(2, 3, \), \} *\n$/);
  const numbers = Array.from({ length: 6 }, (_, index) => view.getFloat32(10 + length + 4 * index, true));
  expect(numbers).toEqual([1, -2.5, 3, 4, 5, 6]);
  expect(bytes.length).toBe(10 + length + 24);
});
