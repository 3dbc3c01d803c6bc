import '../../cli/support/decodeNode';
import { beforeAll, describe, expect, it } from 'vitest';
import { AudioDecodeError } from '../../src/audio/audioDecodeError';
import { levelDb } from './support/signals';
import { lena, read } from './support/read';

/** Seconds that every copy of the clip lasts, and what encoders add at its ends. */
const CLIP_S = 12.27;
const PADDING_S = 0.06;

/** Ending, name of the format, Hz, and correlation with the lossless copy, both without the encoder's delay. */
const DECODED = [
  { ending: '.wav', format: 'wav', sampleRate: 44_100 },
  { ending: '.mp3', format: 'mp3', sampleRate: 44_100 },
  { ending: '.ogg', format: 'ogg', sampleRate: 44_100 },
  { ending: '.opus', format: 'ogg', sampleRate: 48_000 },
  { ending: '.flac', format: 'flac', sampleRate: 44_100 },
  { ending: '.webm', format: 'webm', sampleRate: 48_000 },
  { ending: '-vorbis.webm', format: 'webm', sampleRate: 44_100 },
];

/** Node has no decoder for AAC under a licence that fits; the page has the browser's. */
const REFUSED = [
  { ending: '.m4a', reason: 'unsupported-codec', format: 'aac' },
  { ending: '.aac', reason: 'unsupported-codec', format: 'aac' },
  { ending: '.aiff', reason: 'unknown-format', format: undefined },
  { ending: '.caf', reason: 'unknown-format', format: undefined },
  { ending: '.raw', reason: 'unknown-format', format: undefined },
];

/** Largest correlation of two sounds over shifts of up to 30 ms. */
function bestCorrelation(left: Float32Array, right: Float32Array): number {
  const shifts = Array.from({ length: 480 }, (_, shift) => shift);
  const stretch = left.subarray(32_000, 48_000);
  const product = (a: Float32Array, b: Float32Array): number =>
    a.reduce((sum, value, i) => sum + value * b[i], 0);
  return Math.max(
    ...shifts.map((shift) => {
      const moved = right.subarray(32_000 + shift, 48_000 + shift);
      return product(stretch, moved) / Math.sqrt(product(stretch, stretch) * product(moved, moved));
    }),
  );
}

describe('on the command line', () => {
  let lossless: Float32Array;
  beforeAll(async () => {
    ({ samples: lossless } = await read(lena('.wav')));
  });

  it.each(DECODED)(
    'lena$ending is decoded, and is the same music',
    async ({ ending, format, sampleRate }) => {
      const { stream, samples } = await read(lena(ending));
      expect(stream.source).toMatchObject({ format, sampleRate, channels: 1 });
      expect(stream.notes).toEqual([]);
      const seconds = samples.length / 16_000;
      expect(seconds).toBeGreaterThanOrEqual(CLIP_S);
      expect(seconds).toBeLessThan(CLIP_S + PADDING_S);
      expect(Math.abs((stream.durationS ?? 0) - seconds)).toBeLessThan(PADDING_S);
      expect(Math.abs(levelDb(samples) - levelDb(lossless))).toBeLessThan(0.6);
      expect(bestCorrelation(lossless, samples)).toBeGreaterThan(0.97);
    },
  );

  it.each(REFUSED)('lena$ending is refused as $reason', async ({ ending, reason, format }) => {
    const refusal = read(lena(ending));
    await expect(refusal).rejects.toThrow(AudioDecodeError);
    await expect(refusal).rejects.toMatchObject({ reason, format });
  });
});
