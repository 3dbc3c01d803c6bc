import type { ByteSource } from './byteSource';
import { tagBytesAt } from './tags';

/** What the first bytes of a frame tell. */
export interface FrameHeader {
  /** Of the whole frame, header included. */
  bytes: number;
  /** The same for all frames of one stream. */
  kind: string;
}

/** A stream of frames that follow each other without a container: MPEG audio, ADTS. */
export interface FrameSyntax<Header extends FrameHeader> {
  headerBytes: number;
  read: (bytes: Uint8Array, at: number) => Header | undefined;
}

export interface Frame<Header> {
  header: Header;
  /** Its first byte in the file. */
  at: number;
  data: Uint8Array<ArrayBuffer>;
}

/** Frames that must follow each other where one is not where it was expected: any two bytes look like a header some time. */
const CONFIRMING_FRAMES = 4;
/** Searched at once. */
const SEARCH_BYTES = 2 ** 16;

/**
 * The frames of a file from `start` on. Where the next one does not stand where it should, those that can be found again are
 * gone on with; `onDamage` hears of what was passed over, unless it is a tag or zeros. One that is cut off at the end is left out.
 */
export async function* framesOf<Header extends FrameHeader>(
  source: ByteSource,
  syntax: FrameSyntax<Header>,
  { start = 0, onDamage }: { start?: number; onDamage?: () => void } = {},
): AsyncGenerator<Frame<Header>, void, undefined> {
  let kind: string | undefined;
  for (let at = start; at < source.size;) {
    const header = await headerAt(source, syntax, at);
    if (header && header.kind === kind) {
      const data = await source.read(at, header.bytes);
      if (data.length < header.bytes) return;
      yield { header, at, data };
      at += header.bytes;
      continue;
    }
    const tagBytes = await tagBytesAt(source, at);
    if (tagBytes > 0) {
      at += tagBytes;
      continue;
    }
    const found = await findFrames(source, syntax, at);
    if (!found) return;
    if (kind !== undefined && (await holdsSomething(source, at, found.at))) onDamage?.();
    ({ at } = found);
    kind = found.header.kind;
  }
}

/** The first place from `from` on at which several frames of one kind follow each other, or one that the file ends with. */
export async function findFrames<Header extends FrameHeader>(
  source: ByteSource,
  syntax: FrameSyntax<Header>,
  from: number,
  until = source.size,
): Promise<{ at: number; header: Header } | undefined> {
  for (let base = from; base < until; base += SEARCH_BYTES) {
    const bytes = await source.read(base, SEARCH_BYTES + syntax.headerBytes);
    for (let offset = bytes.indexOf(0xff); offset >= 0; offset = bytes.indexOf(0xff, offset + 1)) {
      if (offset >= SEARCH_BYTES || base + offset >= until) break;
      const header = syntax.read(bytes, offset);
      if (header && (await isConfirmed(source, syntax, base + offset, header)))
        return { at: base + offset, header };
    }
  }
  return undefined;
}

async function isConfirmed<Header extends FrameHeader>(
  source: ByteSource,
  syntax: FrameSyntax<Header>,
  at: number,
  first: Header,
): Promise<boolean> {
  let next = at + first.bytes;
  for (let confirmed = 1; confirmed < CONFIRMING_FRAMES; confirmed++) {
    if (next >= source.size) return next === source.size || confirmed > 1;
    const header = await headerAt(source, syntax, next);
    if (header?.kind !== first.kind) return confirmed > 1 && (await tagBytesAt(source, next)) > 0;
    next += header.bytes;
  }
  return true;
}

async function headerAt<Header extends FrameHeader>(
  source: ByteSource,
  syntax: FrameSyntax<Header>,
  at: number,
): Promise<Header | undefined> {
  const bytes = await source.read(at, syntax.headerBytes);
  return bytes.length === syntax.headerBytes ? syntax.read(bytes, 0) : undefined;
}

async function holdsSomething(source: ByteSource, from: number, to: number): Promise<boolean> {
  for (let at = from; at < to; at += SEARCH_BYTES) {
    const bytes = await source.read(at, Math.min(SEARCH_BYTES, to - at));
    if (bytes.some((byte) => byte !== 0)) return true;
  }
  return false;
}
