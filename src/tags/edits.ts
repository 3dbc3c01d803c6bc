/** `bytes` in the place of those from `start` up to `end` of a file. */
export interface Edit {
  start: number;
  end: number;
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * The file with its edits. All other bytes are those of `file`, which is neither read nor copied.
 *
 * @param edits in the order of the file, none within another
 */
export function applyEdits(file: Blob, edits: readonly Edit[]): Blob {
  const parts: BlobPart[] = [];
  let at = 0;
  for (const { start, end, bytes } of edits) {
    parts.push(file.slice(at, start), bytes);
    at = end;
  }
  return new Blob([...parts, file.slice(at)], { type: file.type });
}

/** What undoes `edits` on the file that they make of `file`, bit for bit. */
export async function inverseEdits(file: Blob, edits: readonly Edit[]): Promise<Edit[]> {
  const inverse: Edit[] = [];
  let shift = 0;
  for (const { start, end, bytes } of edits) {
    const original = new Uint8Array(await file.slice(start, end).arrayBuffer());
    inverse.push({ start: start + shift, end: start + shift + bytes.length, bytes: original });
    shift += bytes.length - original.length;
  }
  return inverse;
}
