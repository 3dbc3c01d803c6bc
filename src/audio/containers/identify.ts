import { ADTS } from './adts';
import type { ByteSource } from './byteSource';
import { text } from './bytes';
import { FOREIGN_BYTES, refuseForeign } from './foreignFormats';
import { findFrames } from './frames';
import { MPEG } from './mp3';
import { tagBytesAt } from './tags';

export type ContainerKind = 'wav' | 'aiff' | 'flac' | 'ogg' | 'mp3' | 'aac' | 'mp4' | 'matroska' | 'ts';

/** What a file is, and the byte at which that begins. */
export interface Identified {
  kind: ContainerKind;
  start: number;
}

/** Junk in front of a sound that is searched for its beginning. */
const MOST_JUNK_BYTES = 2 ** 20;
const SIGNATURE_BYTES = 12;
/** Packets of a transport stream, each of which begins with a letter G. */
const TS_PACKET_BYTES = 188;
const TS_PACKETS = 4;
/** Boxes that a file of the MP4 family begins with, old ones of QuickTime not with the first; and those that are short there. */
const MP4_BOXES = ['ftyp', 'moov', 'mdat', 'moof', 'styp', 'sidx'];
const SHORT_BOXES = ['wide', 'free', 'skip', 'pnot'];

/**
 * What a file is, and where in it that begins: tags and junk may stand in front. Undefined where it is nothing known.
 *
 * @throws AudioDecodeError `unsupported-format` or `notes-only` where it is something that is not read here
 */
export async function identify(source: ByteSource): Promise<Identified | undefined> {
  return (await identifyAtOnce(source)) ?? findAnything(source, await endOfTags(source));
}

/** As `identify`, without looking behind junk: a file that nobody calls a sound is none for what may lie anywhere in it. */
export async function identifyAtOnce(source: ByteSource): Promise<Identified | undefined> {
  const start = await endOfTags(source);
  const kind = kindOf(await source.read(start, SIGNATURE_BYTES));
  if (kind) return { kind, start };
  if (await isTransportStream(source)) return { kind: 'ts', start: 0 };
  refuseForeign(await source.read(0, FOREIGN_BYTES));
  return findFrameStream(source, start, start + 1);
}

async function endOfTags(source: ByteSource): Promise<number> {
  let end = 0;
  for (let tagBytes = await tagBytesAt(source, 0); tagBytes > 0; tagBytes = await tagBytesAt(source, end)) {
    end += tagBytes;
  }
  return end;
}

/** By the first bytes; frames without a container have too little of a signature. */
function kindOf(bytes: Uint8Array): ContainerKind | undefined {
  const first = text(bytes, 0, 4);
  const second = text(bytes, 4, 4);
  const third = text(bytes, 8, 4);
  if (['RIFF', 'RIFX', 'RF64', 'BW64'].includes(first) && third === 'WAVE') return 'wav';
  if (first === 'FORM' && (third === 'AIFF' || third === 'AIFC')) return 'aiff';
  if (first === 'fLaC') return 'flac';
  if (first === 'OggS') return 'ogg';
  if (first === '\x1a\x45\xdf\xa3') return 'matroska';
  if (MP4_BOXES.includes(second) || (bytes[0] === 0 && SHORT_BOXES.includes(second))) return 'mp4';
  return undefined;
}

async function isTransportStream(source: ByteSource): Promise<boolean> {
  const bytes = await source.read(0, TS_PACKETS * TS_PACKET_BYTES);
  return Array.from({ length: TS_PACKETS }, (_, packet) => bytes[packet * TS_PACKET_BYTES]).every(
    (byte) => byte === 0x47,
  );
}

/** Frames of MPEG or ADTS that begin between `from` and `until`. */
async function findFrameStream(
  source: ByteSource,
  from: number,
  until: number,
): Promise<Identified | undefined> {
  const mpeg = await findFrames(source, MPEG, from, until);
  const adts = await findFrames(source, ADTS, from, mpeg?.at ?? until);
  if (adts) return { kind: 'aac', start: adts.at };
  return mpeg && { kind: 'mp3', start: mpeg.at };
}

/** Whatever begins first behind junk. Files of the MP4 family say positions, so that none of theirs would be right. */
async function findAnything(source: ByteSource, from: number): Promise<Identified | undefined> {
  const until = Math.min(source.size, from + MOST_JUNK_BYTES);
  const frames = await findFrameStream(source, from, until);
  const bytes = await source.read(from, (frames?.start ?? until) - from);
  for (let at = 0; at < bytes.length; at++) {
    if (!FIRST_LETTERS.has(bytes[at])) continue;
    const kind = kindOf(bytes.subarray(at, at + SIGNATURE_BYTES));
    if (kind && kind !== 'mp4') return { kind, start: from + at };
  }
  return frames;
}

/** R of RIFF, F of FORM, f of fLaC, O of OggS, and that of Matroska. */
const FIRST_LETTERS = new Set([0x52, 0x46, 0x66, 0x4f, 0x1a]);
