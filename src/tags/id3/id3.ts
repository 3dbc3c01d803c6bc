import { concatenateBytes, text } from '../../audio/containers';
import { latin1, utf16, utf8 } from '../encodings';
import { TagError } from '../tagError';
import { frameOf, readFrames, syncSafe, syncSafeSize, type Frame } from './frames';
import { resynchronise, unsynchronise } from './unsynchronisation';
import { ID3_VERSIONS, type Id3Version } from './version';

export const ID3_HEADER_BYTES = 10;

/** Flags of a tag's header. */
const UNSYNCHRONISED = 0x80;
const EXTENDED = 0x40;
const FOOTER = 0x10;

/** What files without a tag get: version 3, which every player reads. */
const [, VERSION_3] = ID3_VERSIONS;

/** Length of the ID3v2 tag that begins with `header`, ten bytes; 0 where there is none. */
export function id3Bytes(header: Uint8Array): number {
  if (header.length < ID3_HEADER_BYTES || text(header, 0, 3) !== 'ID3') return 0;
  const footer = header[3] === 4 && (header[5] & FOOTER) !== 0 ? ID3_HEADER_BYTES : 0;
  return ID3_HEADER_BYTES + syncSafeSize(header.subarray(6, ID3_HEADER_BYTES)) + footer;
}

/**
 * An ID3v2 tag with `genre` as its one genre; every other frame stays as it is, and so does the padding. An extended header and
 * a footer, which hold no tags, go.
 *
 * @param tag from its header to its end; undefined for a new one
 * @throws {TagError} `damaged`, `unsupported-format` or `too-large`
 */
export function id3WithGenre(
  tag: Uint8Array<ArrayBuffer> | undefined,
  genre: string,
): Uint8Array<ArrayBuffer> {
  if (!tag) return tagOf(VERSION_3, 0, genreFrame(genre, VERSION_3).bytes);
  const version = ID3_VERSIONS.find(({ major }) => major === tag[3]);
  const flags = tag[5];
  const isCompressed = version?.major === 2 && (flags & EXTENDED) !== 0;
  if (!version || isCompressed) throw new TagError('unsupported-format', `ID3v2.${tag[3]}`);
  // Version 4 does it frame by frame, and counts what it added.
  const asWhole = version.major < 4 && (flags & UNSYNCHRONISED) !== 0;

  const stored = tag.subarray(
    ID3_HEADER_BYTES,
    tag.length - ((flags & FOOTER) !== 0 && version.major === 4 ? ID3_HEADER_BYTES : 0),
  );
  const body = asWhole ? resynchronise(stored) : stored;
  const { frames, rest } = readFrames(body.subarray(extendedBytes(body, version, flags)), version);
  const kept = withGenreFrame(frames, genreFrame(genre, version));
  const made = concatenateBytes([...kept.map(({ bytes }) => bytes), rest]);
  return tagOf(version, flags & UNSYNCHRONISED, asWhole ? unsynchronise(made) : made);
}

function extendedBytes(body: Uint8Array, { major }: Id3Version, flags: number): number {
  if (major === 2 || (flags & EXTENDED) === 0) return 0;
  const [a, b, c, d] = body;
  // Version 4 counts its own size too.
  const bytes = major === 4 ? syncSafeSize(body.subarray(0, 4)) : 4 + ((a << 24) | (b << 16) | (c << 8) | d);
  if (bytes < 4 || bytes > body.length) throw new TagError('damaged', 'ID3');
  return bytes;
}

/** The new frame where the first genre stood, else behind all. */
function withGenreFrame(frames: readonly Frame[], genre: Frame): Frame[] {
  const isGenre = ({ id }: Frame) => id === genre.id;
  const at = frames.findIndex(isGenre);
  const others = frames.filter((frame) => !isGenre(frame));
  return at < 0 ? [...others, genre] : others.toSpliced(at, 0, genre);
}

function genreFrame(genre: string, version: Id3Version): Frame {
  if (version.major === 4) return frameOf(concatenateBytes([Uint8Array.of(3), utf8(genre)]), version);
  // In these versions a parenthesis begins a number of a genre.
  const escaped = genre.startsWith('(') ? `(${genre}` : genre;
  const latin = latin1(escaped);
  const content = latin ? [Uint8Array.of(0), latin] : [Uint8Array.of(1), utf16(escaped)];
  return frameOf(concatenateBytes(content), version);
}

function tagOf({ major }: Id3Version, flags: number, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const header = Uint8Array.from([0x49, 0x44, 0x33, major, 0, flags]);
  return concatenateBytes([header, syncSafe(body.length), body]);
}
