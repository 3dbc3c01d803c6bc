import { HEADER_BYTES, readFrameHeader, type FrameHeader } from './frameHeader';

interface FrameStart {
  byte: number;
  timeS: number;
}

/** Where the frames of a file begin. */
export interface FrameIndex {
  kind: FrameHeader['kind'];
  /** Of all frames together. */
  durationS: number;
  /** The last frame that begins at `timeS` or before it, else the first one. */
  frameAt: (timeS: number) => FrameStart;
}

/** A piece of a file in memory. */
interface Chunk {
  bytes: Uint8Array;
  /** Its place in the file. */
  start: number;
}

const CHUNK_BYTES = 2 ** 20;
/** Frames that must follow each other before we believe in the first of them. */
const CHAIN = 3;
/** The longest chain: a frame of ADTS gives its length in 13 bits. */
const CHAIN_BYTES = CHAIN * 2 ** 13;
/** Junk in front of the first frame; a file that has more of it is something else. */
const MOST_JUNK_BYTES = 2 ** 18;
/** A first frame with one of these in its first bytes holds figures about the file and no sound. */
const FIGURES = /Xing|Info|VBRI/;
const FIGURES_WITHIN_BYTES = 40;
const ID3_BYTES = 10;

/**
 * Finds every frame of a file that is MP3 or AAC without a container, by going from one to the next. Such a file does not say at
 * which byte a time stands: browsers estimate it from bit rates, and where these vary they are wrong by many seconds. The file is
 * read once, piece by piece.
 *
 * @returns undefined where the file is no such file
 */
export async function indexFrames(file: Blob): Promise<FrameIndex | undefined> {
  const starts: FrameStart[] = [];
  let kind: FrameHeader['kind'] | undefined;
  let durationS = 0;
  let chunk = await readChunk(file, 0);
  const first = tagBytes(chunk.bytes);
  let byte = first;
  /** The last frame ended here, so the next one is believed at once. */
  let inStep = false;

  while (byte + HEADER_BYTES <= file.size) {
    const end = chunk.start + chunk.bytes.length;
    if (byte + CHAIN_BYTES > end && end < file.size) chunk = await readChunk(file, byte);
    const at = byte - chunk.start;
    const found: FrameHeader | undefined =
      inStep || isChain(chunk.bytes, at) ? readFrameHeader(chunk.bytes, at) : undefined;
    const header: FrameHeader | undefined = found?.kind === (kind ?? found?.kind) ? found : undefined;
    inStep = header !== undefined;
    if (!header) {
      if (!kind && byte - first > MOST_JUNK_BYTES) return undefined;
      byte += 1;
      continue;
    }
    if (kind || !hasFigures(chunk.bytes, at)) {
      starts.push({ byte, timeS: durationS });
      durationS += header.samples / header.sampleRate;
    }
    kind = header.kind;
    byte += header.bytes;
  }
  return kind && starts.length > 0
    ? { kind, durationS, frameAt: (timeS) => lastNotAfter(starts, timeS) }
    : undefined;
}

async function readChunk(file: Blob, start: number): Promise<Chunk> {
  return { bytes: new Uint8Array(await file.slice(start, start + CHUNK_BYTES).arrayBuffer()), start };
}

/** Length of the ID3v2 tag that a file begins with; 0 where there is none. */
function tagBytes(bytes: Uint8Array): number {
  if (String.fromCharCode(...bytes.subarray(0, 3)) !== 'ID3' || bytes.length < ID3_BYTES) return 0;
  return ID3_BYTES + ((bytes[6] << 21) | (bytes[7] << 14) | (bytes[8] << 7) | bytes[9]);
}

/** Whether frames of one kind and rate follow each other from `at` on, or up to the end of the bytes. */
function isChain(bytes: Uint8Array, at: number): boolean {
  const first = readFrameHeader(bytes, at);
  let header = first;
  for (let frame = 1, next = at; header && frame < CHAIN; frame++) {
    next += header.bytes;
    if (next + HEADER_BYTES > bytes.length) return next <= bytes.length;
    header = readFrameHeader(bytes, next);
    if (header?.kind !== first?.kind || header?.sampleRate !== first?.sampleRate) return false;
  }
  return header !== undefined;
}

function hasFigures(bytes: Uint8Array, at: number): boolean {
  return FIGURES.test(String.fromCharCode(...bytes.subarray(at, at + FIGURES_WITHIN_BYTES)));
}

function lastNotAfter(starts: readonly FrameStart[], timeS: number): FrameStart {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle].timeS <= timeS) low = middle;
    else high = middle - 1;
  }
  return starts[low];
}
