import type { ByteSource } from './byteSource';
import { text, viewOf } from './bytes';

const ID3V1_BYTES = 128;
const ID3V2_HEADER_BYTES = 10;
const APE_HEADER_BYTES = 32;

/**
 * Length of the tag that stands at `at`, 0 where there is none: ID3v1, ID3v2, APEv2 or Lyrics3. Where its own length can't be
 * true, as little as its header.
 */
export async function tagBytesAt(source: ByteSource, at: number): Promise<number> {
  const bytes = await source.read(at, APE_HEADER_BYTES);
  if (text(bytes, 0, 3) === 'TAG') return ID3V1_BYTES;
  if (text(bytes, 0, 3) === 'ID3' && bytes.length >= ID3V2_HEADER_BYTES)
    return id3v2Bytes(bytes, source.size - at);
  if (text(bytes, 0, 8) === 'APETAGEX' && bytes.length === APE_HEADER_BYTES) {
    // The size counts the footer, but not the header.
    const body = viewOf(bytes).getUint32(12, true);
    const isHeader = (bytes[23] & 0x20) !== 0;
    return isHeader && APE_HEADER_BYTES + body <= source.size - at
      ? APE_HEADER_BYTES + body
      : APE_HEADER_BYTES;
  }
  if (text(bytes, 0, 11) === 'LYRICSBEGIN') return lyricsBytes(source, at);
  return 0;
}

/** Sizes are written in seven bits a byte (ID3v2.4, section 3.1); version 4 may have a footer as long as the header. */
function id3v2Bytes(bytes: Uint8Array, room: number): number {
  const sevens = bytes.subarray(6, ID3V2_HEADER_BYTES);
  const body = sevens.reduce((size, byte) => size * 128 + (byte & 127), 0);
  const footer = bytes[3] === 4 && (bytes[5] & 0x10) !== 0 ? ID3V2_HEADER_BYTES : 0;
  const size = ID3V2_HEADER_BYTES + body + footer;
  return sevens.some((byte) => byte > 127) || size > room ? ID3V2_HEADER_BYTES : size;
}

/** Lyrics3 ends in a size and the word LYRICS200, or, in its first version, in LYRICSEND; at most 5 kB there. */
async function lyricsBytes(source: ByteSource, at: number): Promise<number> {
  const letters = text(await source.read(at, 2 ** 13), 0, 2 ** 13);
  const end = Math.max(letters.indexOf('LYRICS200'), letters.indexOf('LYRICSEND'));
  return end < 0 ? 11 : end + 9;
}
