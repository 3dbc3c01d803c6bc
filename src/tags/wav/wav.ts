import { concatenateBytes, text, viewOf, type ByteSource } from '../../audio/containers';
import type { Edit } from '../edits';
import { id3Bytes, id3WithGenre } from '../id3/id3';
import { TagError } from '../tagError';
import { chunkOf, chunksOf, type Chunk } from './chunks';
import { infoWithGenre } from './infoList';

const ASCII = /^[\x20-\x7e]*$/;

/**
 * Writes into the INFO list, into the ID3 chunk, or into both, as far as the file has them; a file without gets an INFO list. A genre
 * that is more than ASCII goes into an ID3 chunk alone, as nothing says how an INFO list is encoded. New chunks come last.
 */
export async function wavEdits(source: ByteSource, genre: string): Promise<Edit[]> {
  const chunks = await chunksOf(source);
  const isPlain = ASCII.test(genre);
  const info = await findInfo(source, chunks);
  const id3 = chunks.find(({ name }) => name.toLowerCase() === 'id3 ');

  const edits: Edit[] = [];
  if (info) {
    const entries = await source.read(info.dataAt + 4, info.size - 4);
    edits.push(inPlaceOf(info, source, infoWithGenre(entries, isPlain ? genre : undefined)));
  }
  if (id3) {
    const data = await source.read(id3.dataAt, id3.size);
    edits.push(inPlaceOf(id3, source, chunkOf(id3.name, id3DataWithGenre(data, genre))));
  }
  if (!id3 && !isPlain) edits.push(behind(chunks, source, chunkOf('id3 ', id3WithGenre(undefined, genre))));
  if (!id3 && !info && isPlain) edits.push(behind(chunks, source, infoWithGenre(new Uint8Array(0), genre)));
  edits.sort((a, b) => a.start - b.start);
  return [await riffSize(source, edits), ...edits];
}

async function findInfo(source: ByteSource, chunks: readonly Chunk[]): Promise<Chunk | undefined> {
  for (const chunk of chunks) {
    if (chunk.name === 'LIST' && text(await source.read(chunk.dataAt, 4), 0, 4) === 'INFO') return chunk;
  }
  return undefined;
}

/** What follows the tag in its chunk stays. */
function id3DataWithGenre(data: Uint8Array<ArrayBuffer>, genre: string): Uint8Array<ArrayBuffer> {
  const length = id3Bytes(data);
  if (length === 0 || length > data.length) throw new TagError('damaged', 'wav');
  return concatenateBytes([id3WithGenre(data.subarray(0, length), genre), data.subarray(length)]);
}

function inPlaceOf({ start, end }: Chunk, source: ByteSource, bytes: Uint8Array<ArrayBuffer>): Edit {
  return { start, end: Math.min(end, source.size), bytes };
}

function behind(chunks: readonly Chunk[], source: ByteSource, bytes: Uint8Array<ArrayBuffer>): Edit {
  const end = chunks.at(-1)?.end ?? source.size;
  const at = Math.min(end, source.size);
  return { start: at, end: at, bytes: concatenateBytes([new Uint8Array(end - at), bytes]) };
}

/** The size that the file says of itself, changed by what the edits change. */
async function riffSize(source: ByteSource, edits: readonly Edit[]): Promise<Edit> {
  const before = viewOf(await source.read(0, 8)).getUint32(4, true);
  const more = edits.reduce((sum, { start, end, bytes }) => sum + bytes.length - (end - start), 0);
  if (before + more >= 2 ** 32) throw new TagError('too-large', 'wav');
  const bytes = new Uint8Array(4);
  viewOf(bytes).setUint32(0, before + more, true);
  return { start: 4, end: 8, bytes };
}
