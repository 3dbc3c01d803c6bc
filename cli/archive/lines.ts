import type { FileHandle } from 'node:fs/promises';

const PIECE_BYTES = 2 ** 20;
const NEWLINE = 0x0a;

/** A line of a file, without its end. */
export interface Line {
  start: number;
  bytes: Buffer;
  /** False of what stands behind the last newline: a line that was not written to its end. */
  isWhole: boolean;
}

/** The lines of a file, piece by piece; its bytes may be more than memory holds. */
export async function* linesOf(file: FileHandle): AsyncGenerator<Line, void, undefined> {
  let start = 0;
  let begun: Buffer[] = [];
  for (let at = 0; ;) {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(PIECE_BYTES), 0, PIECE_BYTES, at);
    if (bytesRead === 0) break;
    at += bytesRead;
    let from = 0;
    for (
      let end = buffer.indexOf(NEWLINE);
      end >= 0 && end < bytesRead;
      end = buffer.indexOf(NEWLINE, from)
    ) {
      const bytes = Buffer.concat([...begun, buffer.subarray(from, end)]);
      yield { start, bytes, isWhole: true };
      start += bytes.length + 1;
      begun = [];
      from = end + 1;
    }
    if (from < bytesRead) begun.push(buffer.subarray(from, bytesRead));
  }
  if (begun.length > 0) yield { start, bytes: Buffer.concat(begun), isWhole: false };
}
