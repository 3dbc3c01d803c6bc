/** Header and its length field together fill whole blocks of so many bytes. */
const BLOCK = 64;
/** 0x93 and `NUMPY`. */
const MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59];

/**
 * A tensor as a file that `numpy.load` reads: format 1.0 of NumPy's own `.npy`, little-endian float32 in C order
 * (numpy.lib.format).
 *
 * @param values row-major, as many as the shape holds
 */
export function encodeNpy(values: Float32Array, shape: readonly number[]): Uint8Array<ArrayBuffer> {
  const sides = shape.map((side) => `${side}, `).join('');
  const text = `{'descr': '<f4', 'fortran_order': False, 'shape': (${sides}), }`;
  const unpadded = MAGIC.length + 4 + text.length + 1;
  const header = `${text}${' '.repeat((BLOCK - (unpadded % BLOCK)) % BLOCK)}\n`;
  const start = MAGIC.length + 4 + header.length;
  const bytes = new Uint8Array(start + 4 * values.length);
  const view = new DataView(bytes.buffer);
  bytes.set([...MAGIC, 1, 0]);
  view.setUint16(MAGIC.length + 2, header.length, true);
  bytes.set(new TextEncoder().encode(header), MAGIC.length + 4);
  values.forEach((value, index) => view.setFloat32(start + 4 * index, value, true));
  return bytes;
}
