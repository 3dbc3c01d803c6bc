import { concatenateBytes, text, viewOf } from '../../audio/containers';
import { utf8 } from '../encodings';
import { TagError } from '../tagError';
import { chunkOf } from './chunks';

const GENRE = 'IGNR';
const HEADER_BYTES = 8;

/**
 * A list of the kind INFO with `genre` as its one genre; every other entry stays as it is.
 *
 * @param entries the data of the list behind the word INFO
 * @param genre of ASCII, since nothing says how other signs are encoded; undefined for none
 * @throws {TagError} `damaged`
 */
export function infoWithGenre(
  entries: Uint8Array<ArrayBuffer>,
  genre: string | undefined,
): Uint8Array<ArrayBuffer> {
  const found: { name: string; bytes: Uint8Array<ArrayBuffer> }[] = [];
  for (let at = 0; at + HEADER_BYTES <= entries.length;) {
    const size = viewOf(entries).getUint32(at + 4, true);
    if (at + HEADER_BYTES + size > entries.length) throw new TagError('damaged', 'wav');
    const end = at + HEADER_BYTES + size + (size % 2);
    found.push({ name: text(entries, at, 4), bytes: entries.subarray(at, end) });
    at = end;
  }
  const at = found.findIndex(({ name }) => name === GENRE);
  const others = found.filter(({ name }) => name !== GENRE).map(({ bytes }) => bytes);
  const made = genre === undefined ? [] : [chunkOf(GENRE, utf8(genre), new Uint8Array(1))];
  const all = others.toSpliced(at < 0 ? others.length : at, 0, ...made);
  return chunkOf('LIST', utf8('INFO'), concatenateBytes(all));
}
