import { concatenateBytes, text } from '../../audio/containers';
import { TagError } from '../tagError';
import type { Id3Version } from './version';

/** A frame with its header, as it stands in the file. */
export interface Frame {
  id: string;
  bytes: Uint8Array<ArrayBuffer>;
}

export interface Frames {
  frames: Frame[];
  /** Padding behind them. */
  rest: Uint8Array<ArrayBuffer>;
}

type ReadSize = (bytes: Uint8Array) => number;

/** Of ids: old programs made one of four signs of the three of version 2 by a space or a zero. */
const ID = /^[A-Z0-9]{3}[A-Z0-9 \0]?$/;

const plainSize: ReadSize = (bytes) => bytes.reduce((size, byte) => size * 256 + byte, 0);
/** In seven bits a byte (ID3v2.4, section 6.2). */
export const syncSafeSize: ReadSize = (bytes) => bytes.reduce((size, byte) => size * 128 + (byte & 127), 0);

/** @throws {TagError} `too-large` */
export function syncSafe(size: number): Uint8Array<ArrayBuffer> {
  if (size >= 2 ** 28) throw new TagError('too-large', 'ID3');
  return Uint8Array.from([size >> 21, (size >> 14) & 127, (size >> 7) & 127, size & 127]);
}

/**
 * Takes the body of a tag apart.
 *
 * @throws {TagError} `damaged`
 */
export function readFrames(body: Uint8Array<ArrayBuffer>, version: Id3Version): Frames {
  const frames =
    (version.major === 4 ? split(body, version, syncSafeSize) : undefined) ??
    // So did iTunes write them in version 4 too.
    split(body, version, plainSize);
  if (!frames) throw new TagError('damaged', 'ID3');
  return frames;
}

function split(body: Uint8Array<ArrayBuffer>, version: Id3Version, sizeOf: ReadSize): Frames | undefined {
  const { idBytes, headerBytes } = version;
  const frames: Frame[] = [];
  let at = 0;
  while (at + headerBytes <= body.length && body[at] !== 0) {
    const id = text(body, at, idBytes);
    const size = sizeOf(body.subarray(at + idBytes, at + 2 * idBytes));
    const end = at + headerBytes + size;
    if (!ID.test(id) || end > body.length) return undefined;
    frames.push({ id, bytes: body.subarray(at, end) });
    at = end;
  }
  return { frames, rest: body.subarray(at) };
}

/** A frame of a text; its flags say nothing. */
export function frameOf(content: Uint8Array, { genreId, idBytes, headerBytes, major }: Id3Version): Frame {
  const header = new Uint8Array(headerBytes);
  header.set(new TextEncoder().encode(genreId));
  const size = content.length;
  if (major === 4) header.set(syncSafe(size), idBytes);
  else header.set([(size >> 16) & 255, (size >> 8) & 255, size & 255], 2 * idBytes - 3);
  return { id: genreId, bytes: concatenateBytes([header, content]) };
}
