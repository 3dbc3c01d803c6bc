import { concatenateBytes, viewOf } from '../../audio/containers';
import { utf8 } from '../encodings';
import { TagError } from '../tagError';

const GENRE = 'GENRE=';

/**
 * A Vorbis comment (Vorbis I specification, section 5.2.1) with `genre` as its one genre. Every other comment stays as it is, and so
 * does what follows them: a framing bit in Vorbis, padding in Opus.
 *
 * @param data from the length of the vendor's name on
 * @throws {TagError} `damaged`
 */
export function commentWithGenre(data: Uint8Array<ArrayBuffer>, genre: string): Uint8Array<ArrayBuffer> {
  const vendorEnd = 4 + lengthAt(data, 0);
  const count = lengthAt(data, vendorEnd);
  const comments: Uint8Array<ArrayBuffer>[] = [];
  let at = vendorEnd + 4;
  for (let index = 0; index < count; index++) {
    const end = at + 4 + lengthAt(data, at);
    if (end > data.length) throw new TagError('damaged');
    comments.push(data.subarray(at, end));
    at = end;
  }
  const others = comments.filter((comment) => !isGenre(comment));
  const genreAt = comments.findIndex(isGenre);
  const made = others.toSpliced(genreAt < 0 ? others.length : genreAt, 0, commentOf(genre));
  return concatenateBytes([data.subarray(0, vendorEnd), uint32(made.length), ...made, data.subarray(at)]);
}

/** A comment alone, of a file that has none. */
export function newComment(genre: string): Uint8Array<ArrayBuffer> {
  return commentWithGenre(concatenateBytes([uint32(10), utf8('Genrescope'), uint32(0)]), genre);
}

function commentOf(genre: string): Uint8Array<ArrayBuffer> {
  const comment = utf8(GENRE + genre);
  return concatenateBytes([uint32(comment.length), comment]);
}

/** Names of fields know no case. */
function isGenre(comment: Uint8Array): boolean {
  const name = String.fromCharCode(...comment.subarray(4, 4 + GENRE.length));
  return name.toUpperCase() === GENRE;
}

function lengthAt(data: Uint8Array, at: number): number {
  if (at + 4 > data.length) throw new TagError('damaged');
  return viewOf(data).getUint32(at, true);
}

function uint32(value: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(4);
  viewOf(bytes).setUint32(0, value, true);
  return bytes;
}
