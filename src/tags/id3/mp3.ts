import { text, type ByteSource } from '../../audio/containers';
import type { Edit } from '../edits';
import { TagError } from '../tagError';
import { ID3_HEADER_BYTES, id3Bytes, id3WithGenre } from './id3';

const ID3V1_BYTES = 128;
/** In ID3v1, whose genres are numbers. */
const NO_GENRE = 255;

/**
 * Writes into the ID3v2 tag in front, a new one where there is none. A number of a genre in an ID3v1 tag at the end, which would
 * say something else, is taken out.
 */
export async function mp3Edits(source: ByteSource, genre: string): Promise<Edit[]> {
  const length = id3Bytes(await source.read(0, ID3_HEADER_BYTES));
  if (length > source.size) throw new TagError('damaged', 'mp3');
  const tag = length === 0 ? undefined : await source.read(0, length);
  const edits: Edit[] = [{ start: 0, end: length, bytes: id3WithGenre(tag, genre) }];

  const tailAt = source.size - ID3V1_BYTES;
  if (tailAt >= length && text(await source.read(tailAt, ID3V1_BYTES), 0, 3) === 'TAG') {
    edits.push({ start: source.size - 1, end: source.size, bytes: Uint8Array.of(NO_GENRE) });
  }
  return edits;
}
