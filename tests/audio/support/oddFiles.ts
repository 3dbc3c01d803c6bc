import type { AudioDecodeReason } from '../../../src/audio/audioDecodeError';
import { concatenateBytes } from '../../../src/audio/containers/bytes';
import type { SourceInfo, SourceNote } from '../../../src/audio/types';
import { aiffFile } from './aiffFile';
import { flacFile, flacFrames, flacHeader, type FlacOptions } from './flacFile';
import { oggFile } from './oggFile';
import { lena } from './read';
import { tone } from './signals';
import { riff, wav } from './wav';

/** What page and command line alike have to make of a file. */
export type OddOutcome =
  | { reason: AudioDecodeReason; format?: string; detail?: string }
  | {
      heardS: number;
      /** Kinds, none unless given. */
      notes?: SourceNote['kind'][];
      source?: Partial<SourceInfo>;
    };

export interface OddFile {
  name: string;
  bytes: () => Uint8Array<ArrayBuffer>;
  outcome: OddOutcome;
}

const ascii = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const join = (...parts: Uint8Array[]): Uint8Array<ArrayBuffer> => concatenateBytes(parts);
const zeros = (length: number): Uint8Array<ArrayBuffer> => new Uint8Array(length);

/** Two seconds of a tone. */
const sound = (sampleRate: number): Float32Array => tone(440, sampleRate, 2).map((sample) => 0.4 * sample);
const MONO_16K: FlacOptions = { sampleRate: 16_000, bits: 16 };
const flac16k = (options: Partial<FlacOptions> = {}): Uint8Array<ArrayBuffer> =>
  flacFile([sound(16_000)], { ...MONO_16K, ...options });
const id3 = (body: number): Uint8Array<ArrayBuffer> =>
  join(ascii('ID3\x03\0\0'), Uint8Array.of(0, 0, body >> 7, body & 127), zeros(body));
/** Bytes `from` to `to` replaced by zeros. */
function holed(bytes: Uint8Array<ArrayBuffer>, from: number, to: number): Uint8Array<ArrayBuffer> {
  return bytes.slice().fill(0, from, to);
}
/** A WAV of floats of which one is no sound. */
function wild(value: number): Uint8Array<ArrayBuffer> {
  const samples = sound(16_000);
  samples[5000] = value;
  return wav([samples], 16_000, 'float 32');
}
/** Where a chunk of `fmt ` says its rate: behind RIFF, its own header, tag and channels. */
function withField(at: number, value: number, bytes = wav([sound(16_000)], 16_000)): Uint8Array<ArrayBuffer> {
  new DataView(bytes.buffer).setUint32(at, value, true);
  return bytes;
}
const RATE_AT = 24;
const DATA_SIZE_AT = 40;

function oggFlac(): Uint8Array<ArrayBuffer> {
  const channels = [sound(16_000)];
  const header = join(ascii('\x7fFLAC\x01\x00\x00\x00'), flacHeader(channels, MONO_16K));
  const frames = flacFrames(channels, MONO_16K);
  return oggFile(
    [header],
    frames.map((data, index) => ({ data, granule: Math.min(4096 * (index + 1), 32_000) })),
  );
}

/** The fifth page of sound of lena.opus with a packet in it that says it has 63 frames, which is too many. */
function opusWithBadPacket(): Uint8Array<ArrayBuffer> {
  const bytes = lena('lena.opus');
  let at = 0;
  for (let page = 0; page < 5; page++) at = Buffer.from(bytes.buffer).indexOf('OggS', at + 1);
  const segments = bytes[at + 26];
  return bytes.fill(0xff, at + 27 + segments, at + 27 + segments + 2);
}

export const ODD_FILES: OddFile[] = [
  // Never hang.
  { name: 'a FLAC header and no more', bytes: () => flac16k().slice(0, 42), outcome: { reason: 'corrupt' } },
  {
    name: 'a FLAC of no samples, as sox writes it',
    bytes: () => flacFile([new Float32Array(0)], MONO_16K),
    outcome: { reason: 'no-audio', format: 'flac' },
  },
  {
    name: 'a FLAC whose first frame is unreadable',
    bytes: () => holed(flac16k(), 50, 90),
    outcome: { heardS: 2 - 0.256, notes: ['part', 'damaged'] },
  },
  {
    name: 'a FLAC with nothing but damage behind an ID3 tag',
    bytes: () => join(id3(20), flac16k().slice(0, 42), zeros(3000).fill(0x55)),
    outcome: { reason: 'corrupt' },
  },
  {
    name: 'a WebM header and zeros',
    bytes: () =>
      join(lena('lena.webm').slice(0, 40), Uint8Array.of(1, 255, 255, 255, 255, 255, 255, 255), zeros(64)),
    outcome: { reason: 'corrupt' },
  },
  {
    name: 'a WebM whose second half is zeros',
    bytes: () => holed(lena('lena.webm'), 60_000, Infinity),
    outcome: { heardS: 4.29, notes: ['part', 'damaged'] },
  },
  {
    name: 'a WebM that is cut off',
    bytes: () => lena('lena.webm').slice(0, 60_000),
    outcome: { heardS: 4.29, notes: ['part', 'damaged'] },
  },
  {
    name: 'a Vorbis whose setup is damaged, so that packets decode to nothing',
    bytes: () => lena('lena.ogg').fill(0x5a, 600, 2500),
    outcome: { reason: 'corrupt', format: 'ogg' },
  },

  // Never lie.
  {
    name: 'a WAV of 1 Hz',
    bytes: () => withField(RATE_AT, 1),
    outcome: { reason: 'implausible', format: 'wav', detail: '1 Hz' },
  },
  {
    name: 'a WAV of 4 GHz',
    bytes: () => withField(RATE_AT, 4e9),
    outcome: { reason: 'implausible', format: 'wav', detail: '4000000000 Hz' },
  },
  ...[1e20, -9, NaN, Infinity].map((value) => ({
    name: `a float WAV with one sample of ${value}`,
    bytes: () => wild(value),
    outcome: { heardS: 2, notes: ['damaged' as const] },
  })),
  {
    name: 'a stereo WAV whose right is minus its left',
    bytes: () => wav([sound(16_000), sound(16_000).map((sample) => -sample)], 16_000),
    outcome: { heardS: 2, notes: ['oppositePhase'] },
  },
  {
    name: 'half a FLAC',
    bytes: () => flac16k().slice(0, 32_000),
    outcome: { heardS: 0.768, notes: ['part'] },
  },
  {
    name: 'a FLAC with a hole',
    bytes: () => holed(flac16k(), 20_000, 24_000),
    outcome: { heardS: 2 - 0.256, notes: ['part', 'damaged'] },
  },
  {
    name: 'a FLAC of which the last frames are zeros',
    bytes: () => {
      const frames = flacFrames([sound(16_000)], MONO_16K);
      return join(flacHeader([sound(16_000)], MONO_16K), ...frames.slice(0, 4), zeros(9000));
    },
    outcome: { heardS: 4 * 0.256, notes: ['part'] },
  },
  {
    name: 'two FLACs after one another, of two rates',
    bytes: () => join(flac16k(), flacFile([sound(8000)], { sampleRate: 8000, bits: 16 })),
    outcome: { heardS: 4 },
  },
  {
    name: 'half an mp3 that says how long it was',
    bytes: () => lena('lena.mp3').slice(0, 0.5 * lena('lena.mp3').length),
    outcome: { heardS: 6.1, notes: ['part'] },
  },
  {
    name: 'two mp3s after one another',
    bytes: () => join(lena('lena.mp3'), lena('lena.mp3')),
    outcome: { heardS: 24.6 },
  },
  {
    name: 'an mp3 with a hole of noise',
    bytes: () => lena('lena.mp3').fill(0x5a, 100_000, 110_000),
    outcome: { heardS: 11.6, notes: ['part', 'damaged'] },
  },
  {
    name: 'two Oggs after one another',
    bytes: () => join(lena('lena.ogg'), lena('lena.opus')),
    outcome: { heardS: 24.54 },
  },
  {
    name: 'half an Ogg',
    bytes: () => lena('lena.ogg').slice(0, 0.5 * lena('lena.ogg').length),
    outcome: { heardS: 5.75, notes: ['part'] },
  },
  {
    name: 'an Opus with one bad packet',
    bytes: opusWithBadPacket,
    outcome: { heardS: 12.25, notes: ['damaged'] },
  },
  {
    name: 'half a WAV',
    bytes: () => wav([sound(16_000)], 16_000).slice(0, 32_044),
    outcome: { heardS: 1, notes: ['part'] },
  },
  {
    name: 'an m4a of an unfinished download',
    bytes: () => lena('lena.m4a').slice(0, 200_000),
    outcome: { reason: 'incomplete-download' },
  },

  {
    name: 'an m4a whose index names not a single track',
    bytes: () => join(ascii('\0\0\0\x10ftypM4A \0\0\0\0\0\0\0\x08moov\0\0\x10\x08mdat'), zeros(4096)),
    outcome: { reason: 'corrupt', format: 'm4a' },
  },

  // What stands in the way is mended.
  {
    name: 'FLAC in Ogg',
    bytes: oggFlac,
    outcome: { heardS: 2, source: { format: 'ogg', codec: 'flac', sampleRate: 16_000 } },
  },
  ...[8, 12, 16, 20, 24].map((bits) => ({
    name: `a FLAC of ${bits} bits`,
    bytes: () => flac16k({ bits }),
    outcome: { heardS: 2, source: { sampleRate: 16_000 } },
  })),
  ...(['leftSide', 'sideRight', 'midSide'] as const).map((assignment) => ({
    name: `a stereo FLAC written as ${assignment}`,
    bytes: () =>
      flacFile([sound(44_100), tone(300, 44_100, 2)], { sampleRate: 44_100, bits: 16, assignment }),
    outcome: { heardS: 2, source: { channels: 2 } },
  })),
  {
    name: 'a FLAC that tells wrong sizes of its blocks and frames',
    bytes: () => {
      const bytes = flac16k();
      bytes.set([0x80, 0, 0, 1, 0xf8, 0xff, 0xff, 0xff, 0xff, 0xff], 8);
      return bytes;
    },
    outcome: { heardS: 2 },
  },
  {
    name: 'a FLAC of 192 kHz',
    bytes: () => flacFile([sound(192_000)], { sampleRate: 192_000, bits: 24 }),
    outcome: { heardS: 2, source: { sampleRate: 192_000 } },
  },
  {
    name: 'a WAV that came through a pipe, its sizes 0',
    bytes: () => withField(DATA_SIZE_AT, 0),
    outcome: { heardS: 2 },
  },
  {
    name: 'a WAV that came through a pipe, its sizes all ones',
    bytes: () => withField(DATA_SIZE_AT, 0xffff_ffff),
    outcome: { heardS: 2 },
  },
  ...['RF64', 'BW64'].map((kind) => ({
    name: `a WAV with sizes of 64 bits, ${kind}`,
    bytes: () => {
      const ds64 = zeros(28);
      new DataView(ds64.buffer).setUint32(8, 64_000, true);
      const inner = wav([sound(16_000)], 16_000).slice(12);
      new DataView(inner.buffer).setUint32(DATA_SIZE_AT - 12, 0xffff_ffff, true);
      // Something behind the samples, so that the size counts.
      return join(
        ascii(`${kind}\xff\xff\xff\xffWAVEds64\x1c\0\0\0`),
        ds64,
        inner,
        ascii('LIST\x04\0\0\0INFO'),
        zeros(9999),
      );
    },
    outcome: { heardS: 2, source: { format: 'wav' } },
  })),
  {
    name: 'a WAV behind an ID3 tag',
    bytes: () => join(id3(2000), wav([sound(16_000)], 16_000)),
    outcome: { heardS: 2, source: { format: 'wav', sampleRate: 16_000 } },
  },
  {
    name: 'an mp3 in a WAV',
    bytes: () =>
      riff({ tag: 0x55, sampleRate: 44_100, channels: 1, frameBytes: 1, bits: 0 }, lena('lena.mp3')),
    outcome: { heardS: 12.27, source: { format: 'wav', codec: 'mp3', sampleRate: 44_100 } },
  },
  {
    name: 'an mp3 behind 50 kB of junk',
    bytes: () => join(zeros(50_000).fill(1), lena('lena.mp3').slice(331)),
    outcome: { heardS: 12.27, source: { format: 'mp3', sampleRate: 44_100 } },
  },
  {
    name: 'a FLAC behind junk',
    bytes: () => join(zeros(5000).fill(0x66), flac16k()),
    outcome: { heardS: 2, source: { format: 'flac' } },
  },
  ...(['pcm-s16be', 'pcm-s16', 'pcm-s24be', 'pcm-f32be', 'pcm-u8', 'ulaw'] as const).map((codec) => ({
    name: `an AIFF of ${codec}`,
    bytes: () => aiffFile(sound(22_050), 22_050, codec),
    outcome: { heardS: 2, source: { format: 'aiff', codec, sampleRate: 22_050, channels: 1 } },
  })),

  // The reason is true.
  ...[
    [0x02, 'Microsoft ADPCM'],
    [0x11, 'IMA ADPCM'],
    [0x31, 'GSM 6.10'],
  ].map(([tag, format]) => ({
    name: `a WAV of ${format}`,
    bytes: () =>
      riff({ tag: Number(tag), sampleRate: 22_050, channels: 1, frameBytes: 512, bits: 4 }, zeros(9000)),
    outcome: { reason: 'unsupported-codec' as const, format: String(format) },
  })),
  ...Object.entries({
    CAF: 'caff\0\x01\0\0desc',
    WMA: '\x30\x26\xb2\x75\x8e\x66\xcf\x11\xa6\xd9\0\xaa\0\x62\xce\x6c',
    APE: 'MAC \x96\x0f\0\0',
    WavPack: 'wvpk\x20\x10\0\0',
    DSF: 'DSD \x1c\0\0\0',
  }).map(([format, magic]) => ({
    name: `a ${format} file`,
    bytes: () => join(ascii(magic), zeros(9000)),
    outcome: { reason: 'unsupported-format' as const, format },
  })),
  {
    name: 'a MIDI file',
    bytes: () => join(ascii('MThd\0\0\0\x06\0\x01\0\x02\x01\xe0MTrk'), zeros(900)),
    outcome: { reason: 'notes-only', format: 'MIDI' },
  },
  { name: 'a playlist', bytes: () => ascii('a.mp3\n'), outcome: { reason: 'unknown-format' } },
  {
    name: 'a text with the word of a box where one might be',
    bytes: () => ascii('The wide world. '.repeat(100)),
    outcome: { reason: 'unknown-format' },
  },
];
