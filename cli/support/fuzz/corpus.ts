import {
  AdtsOutputFormat,
  FlacOutputFormat,
  MkvOutputFormat,
  MovOutputFormat,
  Mp3OutputFormat,
  Mp4OutputFormat,
  MpegTsOutputFormat,
  OggOutputFormat,
  WavOutputFormat,
  WebMOutputFormat,
  type OutputFormat,
} from 'mediabunny';
import { aiffFile } from '../../../tests/audio/support/aiffFile';
import { flacFile } from '../../../tests/audio/support/flacFile';
import { ODD_FILES } from '../../../tests/audio/support/oddFiles';
import { lena } from '../../../tests/audio/support/read';
import { tone } from '../../../tests/audio/support/signals';
import { ENCODINGS, riff, wav } from '../../../tests/audio/support/wav';
import { remux } from './remux';

/** A short file that mutants are made of. */
export interface SeedFile {
  name: string;
  bytes: Uint8Array;
}

export interface Corpus {
  /** What is heard, of all kinds that are read. */
  sounds: readonly SeedFile[];
  /** What is odd already. */
  odd: readonly SeedFile[];
}

const SHORT_S = 0.6;
const REMUXED_S = 1.5;
const LARGEST_ODD_BYTES = 100_000;

/** Real encoders' packets in all containers that take them. */
const CONTAINERS: { clip: string; formats: Record<string, OutputFormat> }[] = [
  {
    clip: 'lena.aac',
    formats: {
      aac: new AdtsOutputFormat(),
      m4a: new Mp4OutputFormat(),
      'fragmented m4a': new Mp4OutputFormat({ fastStart: 'fragmented' }),
      mov: new MovOutputFormat(),
      mkv: new MkvOutputFormat(),
      ts: new MpegTsOutputFormat(),
    },
  },
  {
    clip: 'lena.mp3',
    formats: {
      mp3: new Mp3OutputFormat(),
      mp4: new Mp4OutputFormat({ fastStart: 'in-memory' }),
      mkv: new MkvOutputFormat(),
      ts: new MpegTsOutputFormat(),
    },
  },
  {
    clip: 'lena.ogg',
    formats: { ogg: new OggOutputFormat(), webm: new WebMOutputFormat(), mkv: new MkvOutputFormat() },
  },
  {
    clip: 'lena.opus',
    formats: {
      ogg: new OggOutputFormat(),
      webm: new WebMOutputFormat(),
      'streamed webm': new WebMOutputFormat({ appendOnly: true }),
      mp4: new Mp4OutputFormat(),
    },
  },
  {
    clip: 'lena.flac',
    formats: { flac: new FlacOutputFormat(), mkv: new MkvOutputFormat(), mp4: new Mp4OutputFormat() },
  },
  {
    clip: 'lena.wav',
    formats: { wav: new WavOutputFormat(), mov: new MovOutputFormat(), mkv: new MkvOutputFormat() },
  },
];

/** The same files every time. */
export async function makeCorpus(): Promise<Corpus> {
  const odd = ODD_FILES.map(({ name, bytes }) => ({ name, bytes: bytes() }));
  return {
    sounds: [...encoded(), ...(await remuxed())],
    odd: odd.filter(({ bytes }) => bytes.length <= LARGEST_ODD_BYTES),
  };
}

/** Without an encoder of anybody's. */
function encoded(): SeedFile[] {
  const sound = (sampleRate: number): Float32Array => tone(440, sampleRate, SHORT_S).map((v) => 0.4 * v);
  const stereo = [sound(22_050), tone(300, 22_050, SHORT_S)];
  const mp3 = lena('lena.mp3').subarray(0, 24_000);
  const encodings = Object.keys(ENCODINGS) as (keyof typeof ENCODINGS)[];
  return [
    ...encodings.map((encoding) => ({
      name: `wav of ${encoding}`,
      bytes: wav([sound(16_000)], 16_000, encoding),
    })),
    { name: 'stereo wav', bytes: wav(stereo, 22_050) },
    ...[6, 7].map((tag) => ({
      name: `wav of G.711, ${tag}`,
      bytes: riff(
        { tag, channels: 1, sampleRate: 8000, frameBytes: 1, bits: 8 },
        Uint8Array.from(sound(8000), (value) => (value < 0 ? 0x20 : 0xa0)),
      ),
    })),
    {
      name: 'wav of mp3',
      bytes: riff({ tag: 0x55, sampleRate: 44_100, channels: 1, frameBytes: 1, bits: 0 }, mp3),
    },
    ...(['pcm-s16be', 'pcm-s16', 'pcm-s24be', 'pcm-f32be', 'pcm-u8', 'ulaw'] as const).map((codec) => ({
      name: `aiff of ${codec}`,
      bytes: aiffFile(sound(22_050), 22_050, codec),
    })),
    ...[8, 16, 24].map((bits) => ({
      name: `flac of ${bits} bits`,
      bytes: flacFile([sound(16_000)], { sampleRate: 16_000, bits }),
    })),
    {
      name: 'stereo flac',
      bytes: flacFile(stereo, { sampleRate: 22_050, bits: 16, assignment: 'midSide', blockSize: 1152 }),
    },
    { name: 'cut mp3', bytes: mp3 },
    { name: 'cut ogg', bytes: lena('lena.ogg').subarray(0, 30_000) },
    { name: 'cut opus', bytes: lena('lena.opus').subarray(0, 20_000) },
    { name: 'cut webm', bytes: lena('lena.webm').subarray(0, 30_000) },
    { name: 'cut aiff of A-law', bytes: lena('lena-alaw.aiff').subarray(0, 12_000) },
  ];
}

async function remuxed(): Promise<SeedFile[]> {
  const files: SeedFile[] = [];
  for (const { clip, formats } of CONTAINERS) {
    for (const [name, format] of Object.entries(formats)) {
      files.push({ name: `${name} of ${clip}`, bytes: await remux(lena(clip), format, REMUXED_S) });
    }
  }
  return files;
}
