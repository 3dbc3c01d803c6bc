import { AudioDecodeError } from '../audioDecodeError';
import type { PcmCodec } from '../decoders/pcm';
import type { ByteSource } from './byteSource';
import { text, viewOf } from './bytes';
import { checkPlausible } from './plausible';

/** What a WAV file holds: samples, or something that has a reader of its own, in a stretch of it. */
export type WavContent =
  | {
      kind: 'pcm';
      codec: PcmCodec;
      sampleRate: number;
      channels: number;
      start: number;
      bytes: number | undefined;
    }
  | { kind: 'mp3'; start: number; bytes: number | undefined };

const PCM = 1;
const FLOAT = 3;
const EXTENSIBLE = 0xfffe;
/** Encodings that people have and that are not read, by their format tags (RFC 2361). */
const UNREAD: Partial<Record<number, string>> = {
  0x02: 'Microsoft ADPCM',
  0x11: 'IMA ADPCM',
  0x16: 'G.723 ADPCM',
  0x22: 'TrueSpeech',
  0x31: 'GSM 6.10',
  0x40: 'G.721 ADPCM',
  0x50: 'MP2',
  0x61: 'Duck DK4 ADPCM',
  0x62: 'Duck DK3 ADPCM',
  0x69: 'Xbox ADPCM',
  0x75: 'Voxware',
  0xff: 'AAC',
  0x161: 'WMA',
  0x162: 'WMA Pro',
  0x163: 'WMA Lossless',
  0x270: 'ATRAC3',
  0x2000: 'AC-3',
  0x2001: 'DTS',
  0xf1ac: 'FLAC',
};
/** Sizes from here on are what programs write that don't know it yet: 0xffffffff, 0x7fffffff and a little less. */
const OPEN_SIZE = 0x7fff_f000;
const CHUNK_NAME = /^[\x20-\x7e]{4}$/;

/**
 * Reads the headers of a WAV file in all its kinds: RIFF, RIFX (big-endian), RF64 and BW64 (64-bit sizes, EBU Tech 3306 and
 * ITU-R BS.2088). One whose sizes were left open, as those that came through a pipe, reaches to the end of the file.
 *
 * @throws AudioDecodeError `corrupt`, `unsupported-codec` or `implausible`
 */
export async function readWav(source: ByteSource): Promise<WavContent> {
  const riff = text(await source.read(0, 4), 0, 4);
  const littleEndian = riff !== 'RIFX';
  let format: Format | undefined;
  let longDataBytes: number | undefined;
  for (let at = 12; at + 8 <= source.size;) {
    const header = await source.read(at, 8);
    const name = text(header, 0, 4);
    const size = viewOf(header).getUint32(4, littleEndian);
    const start = at + 8;
    if (!CHUNK_NAME.test(name)) break;
    if (name === 'ds64') {
      const view = viewOf(await source.read(start, 16));
      if (view.byteLength === 16) longDataBytes = Number(view.getBigUint64(8, littleEndian));
    } else if (name === 'fmt ') {
      format = readFormat(await source.read(start, Math.min(size, 40)), littleEndian);
    } else if (name === 'data') {
      if (!format) break;
      const named = longDataBytes !== undefined && size === 0xffff_ffff ? longDataBytes : size;
      const bytes = (await isOpen(source, start, named)) ? undefined : named;
      return contentOf(format, { start, bytes }, littleEndian);
    }
    at = start + size + (size % 2);
  }
  throw new AudioDecodeError('corrupt', { format: 'wav' });
}

interface Format {
  tag: number;
  channels: number;
  sampleRate: number;
  frameBytes: number;
  bits: number;
}

function readFormat(bytes: Uint8Array, littleEndian: boolean): Format | undefined {
  if (bytes.length < 14) return undefined;
  const view = viewOf(bytes);
  const tag = view.getUint16(0, littleEndian);
  return {
    // The extensible kind has the tag in the first bytes of an identifier.
    tag: tag === EXTENSIBLE && bytes.length >= 26 ? view.getUint16(24, littleEndian) : tag,
    channels: view.getUint16(2, littleEndian),
    sampleRate: view.getUint32(4, littleEndian),
    frameBytes: view.getUint16(12, littleEndian),
    bits: bytes.length >= 16 ? view.getUint16(14, littleEndian) : 8,
  };
}

/** Whether the header of the samples leaves open how many there are. 0 does, unless there is another chunk or nothing behind. */
async function isOpen(source: ByteSource, start: number, named: number): Promise<boolean> {
  if (named > 0) return named >= OPEN_SIZE && start + named > source.size;
  const next = await source.read(start, 8);
  if (next.length < 8) return false;
  return !(CHUNK_NAME.test(text(next, 0, 4)) && start + 8 + viewOf(next).getUint32(4, true) <= source.size);
}

function contentOf(
  { tag, channels, sampleRate, frameBytes, bits }: Format,
  stretch: { start: number; bytes: number | undefined },
  littleEndian: boolean,
): WavContent {
  if (tag === 0x55) return { kind: 'mp3', ...stretch };
  checkPlausible({ format: 'wav', sampleRate, channels });
  const codec =
    codecOf(tag, (8 * frameBytes) / channels, littleEndian) ??
    codecOf(tag, 8 * Math.ceil(bits / 8), littleEndian);
  if (codec) return { kind: 'pcm', codec, channels, sampleRate, ...stretch };
  const known = tag === PCM || tag === FLOAT ? `PCM, ${bits} bit` : UNREAD[tag];
  throw new AudioDecodeError('unsupported-codec', { format: known ?? `WAV 0x${tag.toString(16)}` });
}

/** @param bits of a sample with what fills it up: 12-bit samples stand in the upper part of 16 */
function codecOf(tag: number, bits: number, littleEndian: boolean): PcmCodec | undefined {
  const order = littleEndian ? '' : 'be';
  if (tag === 6) return 'alaw';
  if (tag === 7) return 'ulaw';
  if (tag === PCM && bits === 8) return 'pcm-u8';
  if (tag === PCM && (bits === 16 || bits === 24 || bits === 32)) return `pcm-s${bits}${order}`;
  if (tag === FLOAT && (bits === 32 || bits === 64)) return `pcm-f${bits}${order}`;
  return undefined;
}
