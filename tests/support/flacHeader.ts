/** A FLAC file without a single frame: its marker and the block that describes the stream, 42 bytes, valid and empty. */
export function flacHeader(): Uint8Array {
  const bytes = new Uint8Array(42);
  const view = new DataView(bytes.buffer);
  bytes.set([0x66, 0x4c, 0x61, 0x43]);
  // The last block, STREAMINFO, of 34 bytes.
  view.setUint32(4, 0x8000_0022);
  // Smallest and largest block: 1152 samples.
  view.setUint16(8, 1152);
  view.setUint16(10, 1152);
  // 20 bits of rate, 3 of channels - 1: mono, 5 of bits - 1, 36 of samples: 0, not known.
  view.setUint32(18, (48_000 << 12) | (15 << 4));
  return bytes;
}
