/** Up to this many bytes a file is read as a whole. */
export const WHOLE_BYTES = 1 << 20;
/** Of a larger one, so many stretches of so many bytes, evenly from its first byte to its last. */
const SLICES = 16;
const SLICE_BYTES = 1 << 16;

/**
 * Tells what is in a file from what is in others: SHA-256 of its size and its bytes, as 64 hexadecimal digits. Of more than a mebibyte,
 * 16 stretches stand for the rest: a browser cannot digest a stream, and reading every byte of a collection would take longer than
 * judging some of it. Sounds that differ, differ in some of them.
 *
 * @throws what the system says, where the file can't be read
 */
export async function contentHash(file: Blob): Promise<string> {
  const size = new DataView(new ArrayBuffer(8));
  size.setBigUint64(0, BigInt(file.size));
  const bytes = await new Blob([size, ...stretches(file)]).arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function stretches(file: Blob): Blob[] {
  if (file.size <= WHOLE_BYTES) return [file];
  const step = (file.size - SLICE_BYTES) / (SLICES - 1);
  return Array.from({ length: SLICES }, (_, index) => {
    const start = Math.floor(index * step);
    return file.slice(start, start + SLICE_BYTES);
  });
}
