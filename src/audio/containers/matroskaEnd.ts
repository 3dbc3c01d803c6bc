import type { ByteSource } from './byteSource';

const SEGMENT = 0x18538067;
/** Identifier and length of an element take so many bytes at most. */
const HEADER_BYTES = 12;

/**
 * Where the main element of a Matroska file ends, as it says: beyond the end of the file where that is cut off. Undefined where it
 * leaves that open, as a live recording does.
 */
export async function matroskaEnd(source: ByteSource): Promise<number | undefined> {
  for (let at = 0; at < source.size;) {
    const bytes = await source.read(at, HEADER_BYTES);
    const idBytes = lengthOf(bytes[0]);
    const sizeBytes = lengthOf(bytes[idBytes]);
    if (idBytes + sizeBytes > bytes.length) return undefined;
    const id = numberOf(bytes.subarray(0, idBytes));
    const marked = numberOf(bytes.subarray(idBytes, idBytes + sizeBytes));
    const size = marked - 2 ** (7 * sizeBytes);
    // All ones: the length was not known.
    if (size === 2 ** (7 * sizeBytes) - 1) return undefined;
    at += idBytes + sizeBytes + size;
    if (id === SEGMENT) return at;
  }
  return undefined;
}

/** Bytes of a number whose first one this is: the zeros before its first one tell (RFC 8794, section 4). */
function lengthOf(first: number): number {
  return Math.clz32(first << 24) + 1;
}

function numberOf(bytes: Uint8Array): number {
  return bytes.reduce((value, byte) => value * 256 + byte, 0);
}
