import { AudioDecodeError } from '../audioDecodeError';
import type { PcmCodec } from '../decoders/pcm';
import type { ByteSource } from './byteSource';
import { text, viewOf } from './bytes';
import type { PcmLayout } from './pcmContainer';

/** What AIFC calls the encodings of PCM; where the number of bits is told apart from the name, it is the second part of ours. */
const INTEGERS_BIG = ['NONE', 'twos', 'in24', 'in32'];
const COMPRESSED: Partial<Record<string, PcmCodec>> = {
  fl32: 'pcm-f32be',
  FL32: 'pcm-f32be',
  fl64: 'pcm-f64be',
  FL64: 'pcm-f64be',
  ulaw: 'ulaw',
  ULAW: 'ulaw',
  alaw: 'alaw',
  ALAW: 'alaw',
  'raw ': 'pcm-u8',
  sowt: 'pcm-s16',
};

/**
 * Reads the headers of an AIFF or AIFC file (Apple, Audio Interchange File Format, 1989 and 1991).
 *
 * @throws AudioDecodeError `corrupt` or `unsupported-codec`
 */
export async function readAiff(source: ByteSource): Promise<PcmLayout> {
  let common: { channels: number; sampleRate: number; codec: PcmCodec } | undefined;
  let samples: { start: number; bytes: number } | undefined;
  for (let at = 12; at + 8 <= source.size && !(common && samples);) {
    const header = await source.read(at, 8);
    const name = text(header, 0, 4);
    const size = viewOf(header).getUint32(4);
    if (!/^[\x20-\x7e]{4}$/.test(name)) break;
    if (name === 'COMM') common = readCommon(await source.read(at + 8, Math.min(size, 22)));
    if (name === 'SSND') {
      const offset = await source.read(at + 8, 4);
      const skipped = 8 + (offset.length === 4 ? viewOf(offset).getUint32(0) : 0);
      samples = { start: at + 8 + skipped, bytes: Math.max(0, size - skipped) };
    }
    at += 8 + size + (size % 2);
  }
  if (!common || !samples) throw new AudioDecodeError('corrupt', { format: 'aiff' });
  return { format: 'aiff', ...common, ...samples };
}

function readCommon(
  bytes: Uint8Array,
): { channels: number; sampleRate: number; codec: PcmCodec } | undefined {
  if (bytes.length < 18) return undefined;
  const view = viewOf(bytes);
  const bits = view.getInt16(6);
  const compression = bytes.length >= 22 ? text(bytes, 18, 4) : 'NONE';
  const codec = INTEGERS_BIG.includes(compression) ? integer(bits) : COMPRESSED[compression];
  if (!codec) throw new AudioDecodeError('unsupported-codec', { format: nameOf(compression, bits) });
  return { channels: view.getInt16(0), sampleRate: extended(view, 8), codec };
}

/** Samples of 12 bits stand in the upper part of 16. */
function integer(bits: number): PcmCodec | undefined {
  switch (Math.ceil(bits / 8)) {
    case 1:
      return 'pcm-s8';
    case 2:
      return 'pcm-s16be';
    case 3:
      return 'pcm-s24be';
    case 4:
      return 'pcm-s32be';
    default:
      return undefined;
  }
}

function nameOf(compression: string, bits: number): string {
  if (compression === 'ima4') return 'IMA ADPCM';
  return INTEGERS_BIG.includes(compression) ? `PCM, ${bits} bit` : `AIFC ${compression.trim()}`;
}

/** A positive number of 80 bits: 15 of an exponent, 64 of a mantissa with its 1 before the point (IEEE 754). */
function extended(view: DataView, at: number): number {
  const exponent = view.getUint16(at) & 0x7fff;
  const mantissa = view.getUint32(at + 2) + view.getUint32(at + 6) / 2 ** 32;
  return mantissa * 2 ** (exponent - 16_383 - 31);
}
