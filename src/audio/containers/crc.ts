/** Extends a checksum by bytes `from` to `to` of `bytes`. */
export type Checksum = (bytes: Uint8Array, from: number, to: number, start?: number) => number;

/**
 * A cyclic redundancy check, most significant bit first, without reflection, that starts at 0 (Williams, A Painless Guide to
 * CRC Error Detection Algorithms, 1993).
 *
 * @param width bits: 8, 16 or 32
 */
function crc(width: 8 | 16 | 32, polynomial: number): Checksum {
  const top = 2 ** (width - 1);
  const mask = 2 ** width - 1;
  const table = Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte * 2 ** (width - 8);
    for (let bit = 0; bit < 8; bit++) value = (((value * 2) & mask) ^ (value >= top ? polynomial : 0)) >>> 0;
    return value;
  });
  const shift = width - 8;
  return (bytes, from, to, start = 0) => {
    let value = start;
    for (let at = from; at < to; at++)
      value = ((value << 8) ^ table[((value >>> shift) ^ bytes[at]) & 255]) & mask;
    return value >>> 0;
  };
}

/** Of the header of a FLAC frame (RFC 9639, section 9.1.8). */
export const crc8 = crc(8, 0x07);
/** Of a whole FLAC frame (RFC 9639, section 9.3). */
export const crc16 = crc(16, 0x8005);
/** Of an Ogg page (RFC 3533, section 6). */
export const crc32 = crc(32, 0x04c11db7);
