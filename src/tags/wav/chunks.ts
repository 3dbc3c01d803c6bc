import { concatenateBytes, text, viewOf, type ByteSource } from '../../audio/containers';
import { TagError } from '../tagError';

const HEADER_BYTES = 8;
/** Behind RIFF, its size and WAVE. */
const FIRST_CHUNK_AT = 12;

export interface Chunk {
  name: string;
  start: number;
  dataAt: number;
  size: number;
  /** Behind its padding. */
  end: number;
}

/**
 * The chunks of a WAV file of the kind RIFF.
 *
 * @throws {TagError} `unsupported-format` of other kinds, `damaged` where a size is not true, as in files that came through a pipe
 */
export async function chunksOf(source: ByteSource): Promise<Chunk[]> {
  const header = await source.read(0, FIRST_CHUNK_AT);
  const kind = text(header, 0, 4);
  if (kind !== 'RIFF') throw new TagError('unsupported-format', kind);
  const end = HEADER_BYTES + viewOf(header).getUint32(4, true);
  // The padding of the last chunk is often forgotten.
  if (end > source.size + 1) throw new TagError('damaged', 'wav');
  const chunks: Chunk[] = [];
  for (let at = FIRST_CHUNK_AT; at + HEADER_BYTES <= end;) {
    const chunk = await source.read(at, HEADER_BYTES);
    const size = viewOf(chunk).getUint32(4, true);
    const dataAt = at + HEADER_BYTES;
    if (dataAt + size > Math.min(end, source.size)) throw new TagError('damaged', 'wav');
    chunks.push({ name: text(chunk, 0, 4), start: at, dataAt, size, end: dataAt + size + (size % 2) });
    at = dataAt + size + (size % 2);
  }
  return chunks;
}

/** A chunk with the padding that it needs. */
export function chunkOf(name: string, ...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const data = concatenateBytes(parts);
  const header = new Uint8Array(HEADER_BYTES);
  header.set(Uint8Array.from(name, (sign) => sign.charCodeAt(0)));
  viewOf(header).setUint32(4, data.length, true);
  return concatenateBytes([header, data, new Uint8Array(data.length % 2)]);
}
