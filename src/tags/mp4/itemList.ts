import { concatenateBytes, text } from '../../audio/containers';
import { utf8 } from '../encodings';
import { boxesIn, boxOf, withBox } from './boxes';

/** A genre of one's own words, and one of ID3's by its number. */
const GENRE = '\xa9gen';
const NUMBERED_GENRE = 'gnre';
const FULL_BOX_BYTES = 4;
/** Kind of a `data` box: text in UTF-8, of no country. */
const UTF8_TEXT = Uint8Array.from([0, 0, 0, 1, 0, 0, 0, 0]);

/**
 * The payload of a `moov` box with `genre` as the one genre of its list of items, the tags as iTunes writes them: moov, udta, meta,
 * ilst. Every other box stays as it is.
 *
 * @throws {TagError} `damaged`
 */
export function movieWithGenre(movie: Uint8Array<ArrayBuffer>, genre: string): Uint8Array<ArrayBuffer> {
  return withBox(movie, 'udta', (data = new Uint8Array(0)) =>
    withBox(data, 'meta', (meta = newMeta()) => metaWithGenre(meta, genre)),
  );
}

/** In files of QuickTime `meta` is a box like others, elsewhere a version and flags come first. */
function metaWithGenre(meta: Uint8Array<ArrayBuffer>, genre: string): Uint8Array<ArrayBuffer> {
  const at = text(meta, 4, 4) === 'hdlr' ? 0 : FULL_BOX_BYTES;
  const items = withBox(meta.subarray(at), 'ilst', (list = new Uint8Array(0)) => listWithGenre(list, genre));
  return concatenateBytes([meta.subarray(0, at), items]);
}

function newMeta(): Uint8Array<ArrayBuffer> {
  const zeros = (count: number) => new Uint8Array(count);
  return concatenateBytes([zeros(4), boxOf('hdlr', zeros(8), utf8('mdirappl'), zeros(9))]);
}

function listWithGenre(list: Uint8Array<ArrayBuffer>, genre: string): Uint8Array<ArrayBuffer> {
  const items = boxesIn(list);
  const isGenre = ({ name }: { name: string }) => name === GENRE || name === NUMBERED_GENRE;
  const others = items.filter((item) => !isGenre(item)).map(({ start, end }) => list.subarray(start, end));
  const at = items.findIndex(isGenre);
  const made = boxOf(GENRE, boxOf('data', UTF8_TEXT, utf8(genre)));
  return concatenateBytes(others.toSpliced(at < 0 ? others.length : at, 0, made));
}
