/** A clip of the npm package audio-lena, 12.27 s of one voice, and what becomes of it. */
export interface FormatRow {
  file: string;
  format: string;
  codec: string;
  /** Hz */
  sampleRate: number;
  /** Of the whole at 16 kHz. */
  rms: number;
  /** Only the page decodes it: the command line has no decoder. */
  pageOnly?: boolean;
  /** Its samples don't stand where those of the original do: encoders of AAC put some in front and do not tell. */
  isShifted?: boolean;
}

/** Formats that must be heard, by page and command line alike. */
export const HEARD: FormatRow[] = [
  { file: 'lena.wav', format: 'wav', codec: 'pcm-s16', sampleRate: 44_100, rms: 0.13 },
  { file: 'lena.mp3', format: 'mp3', codec: 'mp3', sampleRate: 44_100, rms: 0.13 },
  { file: 'lena.ogg', format: 'ogg', codec: 'vorbis', sampleRate: 44_100, rms: 0.13 },
  { file: 'lena.opus', format: 'ogg', codec: 'opus', sampleRate: 48_000, rms: 0.123 },
  { file: 'lena.flac', format: 'flac', codec: 'flac', sampleRate: 44_100, rms: 0.13 },
  { file: 'lena.webm', format: 'webm', codec: 'opus', sampleRate: 48_000, rms: 0.13 },
  { file: 'lena-vorbis.webm', format: 'webm', codec: 'vorbis', sampleRate: 44_100, rms: 0.13 },
  { file: 'lena.aiff', format: 'aiff', codec: 'pcm-s16be', sampleRate: 44_100, rms: 0.13 },
  { file: 'lena-24.aiff', format: 'aiff', codec: 'pcm-s24be', sampleRate: 44_100, rms: 0.13 },
  { file: 'lena-32.aiff', format: 'aiff', codec: 'pcm-s32be', sampleRate: 44_100, rms: 0.13 },
  { file: 'lena-alaw.aiff', format: 'aiff', codec: 'alaw', sampleRate: 8_000, rms: 0.13 },
  { file: 'lena-ulaw.aiff', format: 'aiff', codec: 'ulaw', sampleRate: 8_000, rms: 0.13 },
  {
    file: 'lena.m4a',
    format: 'm4a',
    codec: 'aac',
    sampleRate: 44_100,
    rms: 0.092,
    pageOnly: true,
    isShifted: true,
  },
  {
    file: 'lena.aac',
    format: 'aac',
    codec: 'aac',
    sampleRate: 44_100,
    rms: 0.13,
    pageOnly: true,
    isShifted: true,
  },
];

/** Formats that neither reads, and what is said. */
export const REFUSED = [
  { file: 'lena.caf', reason: 'unsupported-format', format: 'CAF' },
  { file: 'lena-alaw.caf', reason: 'unsupported-format', format: 'CAF' },
  { file: 'lena-f32.caf', reason: 'unsupported-format', format: 'CAF' },
  { file: 'lena.raw', reason: 'unknown-format', format: undefined },
];

export const CLIP_SAMPLES = 12.27 * 16_000;
/** What encoders add at the ends: up to 60 ms. */
export const PADDING_SAMPLES = 0.06 * 16_000;
/** Samples at 16 kHz that are compared. */
export const STRETCH = { from: 32_000, to: 48_000 };

/** Of two stretches of equal length, 1 where they are the same but for their level. */
export function correlation(left: ArrayLike<number>, right: ArrayLike<number>): number {
  const product = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
    Array.from(a).reduce((sum, value, index) => sum + value * b[index], 0);
  return product(left, right) / Math.sqrt(product(left, left) * product(right, right));
}
