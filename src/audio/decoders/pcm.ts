import { fromAlaw, fromUlaw } from './g711';
import type { DecoderFactory } from './types';

/** How one sample is written: its bytes, and its value in [-1, 1]. */
interface PcmEncoding {
  bytes: number;
  read: (view: DataView, at: number) => number;
}

/** By the names that Mediabunny has for them: `s` signed, `u` unsigned, `f` float, `be` big-endian, otherwise little-endian. */
const ENCODINGS = {
  'pcm-u8': { bytes: 1, read: (view, at) => (view.getUint8(at) - 128) / 128 },
  'pcm-s8': { bytes: 1, read: (view, at) => view.getInt8(at) / 128 },
  'pcm-s16': { bytes: 2, read: (view, at) => view.getInt16(at, true) / 2 ** 15 },
  'pcm-s16be': { bytes: 2, read: (view, at) => view.getInt16(at) / 2 ** 15 },
  'pcm-s24': {
    bytes: 3,
    read: (view, at) => (view.getInt16(at + 1, true) * 256 + view.getUint8(at)) / 2 ** 23,
  },
  'pcm-s24be': { bytes: 3, read: (view, at) => (view.getInt16(at) * 256 + view.getUint8(at + 2)) / 2 ** 23 },
  'pcm-s32': { bytes: 4, read: (view, at) => view.getInt32(at, true) / 2 ** 31 },
  'pcm-s32be': { bytes: 4, read: (view, at) => view.getInt32(at) / 2 ** 31 },
  'pcm-f32': { bytes: 4, read: (view, at) => view.getFloat32(at, true) },
  'pcm-f32be': { bytes: 4, read: (view, at) => view.getFloat32(at) },
  'pcm-f64': { bytes: 8, read: (view, at) => view.getFloat64(at, true) },
  'pcm-f64be': { bytes: 8, read: (view, at) => view.getFloat64(at) },
  ulaw: { bytes: 1, read: (view, at) => fromUlaw(view.getUint8(at)) },
  alaw: { bytes: 1, read: (view, at) => fromAlaw(view.getUint8(at)) },
} satisfies Record<string, PcmEncoding>;

export type PcmCodec = keyof typeof ENCODINGS;

export function isPcm(codec: string): codec is PcmCodec {
  return Object.hasOwn(ENCODINGS, codec);
}

/** Bytes of one sample. */
export function sampleBytes(codec: PcmCodec): number {
  return ENCODINGS[codec].bytes;
}

/** Uncompressed samples, the channels of a frame beside each other. */
export const pcmDecoders: DecoderFactory = {
  supports: ({ codec }) => isPcm(codec),
  create: ({ codec, numberOfChannels, sampleRate }) => {
    if (!isPcm(codec)) throw new Error(`${codec} is no PCM.`);
    const encoding: PcmEncoding = ENCODINGS[codec];
    const separate = (packet: Uint8Array<ArrayBuffer>, channels: number): Float32Array[] =>
      codec === 'pcm-s16' ? deinterleave16(packet, channels) : deinterleave(packet, encoding, channels);
    const decode = (packet: Uint8Array<ArrayBuffer>) => [
      { channels: separate(packet, numberOfChannels), sampleRate },
    ];
    return {
      decode: async (packet) => Promise.resolve(decode(packet)),
      flush: async () => Promise.resolve([]),
      lostPackets: 0,
      close: () => undefined,
    };
  },
};

/** Most sound is of this kind, and read without asking for each sample how. */
function deinterleave16(packet: Uint8Array<ArrayBuffer>, channels: number): Float32Array[] {
  const { buffer, byteOffset, byteLength } = packet.byteOffset % 2 === 0 ? packet : packet.slice();
  const values = new Int16Array(buffer, byteOffset, byteLength >> 1);
  const frames = Math.floor(values.length / channels);
  return Array.from({ length: channels }, (_, channel) => {
    const samples = new Float32Array(frames);
    for (let frame = 0, at = channel; frame < frames; frame++, at += channels)
      samples[frame] = values[at] / 2 ** 15;
    return samples;
  });
}

/** What is no whole frame at the end is dropped. */
function deinterleave(packet: Uint8Array, { bytes, read }: PcmEncoding, channels: number): Float32Array[] {
  const view = new DataView(packet.buffer, packet.byteOffset, packet.byteLength);
  const frameBytes = bytes * channels;
  const frames = Math.floor(packet.byteLength / frameBytes);
  return Array.from({ length: channels }, (_, channel) => {
    const samples = new Float32Array(frames);
    for (let frame = 0, at = channel * bytes; frame < frames; frame++, at += frameBytes) {
      samples[frame] = read(view, at);
    }
    return samples;
  });
}
