import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAgainstMeyda, MEYDA_TOLERANCE } from '../../src/dsp/checkAgainstMeyda';
import { createMelExtractor } from '../../src/dsp/createMelExtractor';
import type { MelExtractor } from '../../src/dsp/melExtractor';
import { FRONT_ENDS, GENRE } from './support/frontEnds';
import { music, noise, SIGNALS } from './support/signals';

/** Longer than any test takes. */
const NO_LIMIT = 1e9;

const LENGTH = 3 * GENRE.sampleRate;
const MUSIC = music(LENGTH);

/** The extractor of files, of which `change` spoils the bands of the frame at `at`. */
function spoiled(change: (bands: Float32Array, at: number) => void): MelExtractor {
  const right = createMelExtractor(GENRE, 'sparse');
  return {
    extract(samples, at, out, outAt) {
      right.extract(samples, at, out, outAt);
      change(out.subarray(outAt, outAt + GENRE.nMels), at);
    },
  };
}

const checkSpoiled = (change: (bands: Float32Array, at: number) => void, samples = MUSIC) =>
  checkAgainstMeyda(GENRE, samples, spoiled(change), NO_LIMIT);

describe.each(Object.entries(FRONT_ENDS))('with the front end "%s"', (_, frontEnd) => {
  it.each(Object.entries(SIGNALS))('nothing is found in %s, at any volume', (__, signal) => {
    for (const kind of ['sparse', 'meydaBands'] as const) {
      for (const volume of [1, 1e-7, 1e-30]) {
        const samples = signal(20_000).map((sample) => volume * sample);
        const check = checkAgainstMeyda(frontEnd, samples, createMelExtractor(frontEnd, kind), NO_LIMIT);
        expect(check.largestDifference).toBeLessThanOrEqual(MEYDA_TOLERANCE / 2);
        expect(check.agrees).toBe(true);
      }
    }
  });
});

describe('a check on music', () => {
  it('compares 32 frames, of the extractor of files unless told otherwise', () => {
    const check = checkAgainstMeyda(GENRE, MUSIC, undefined, NO_LIMIT);
    expect(check).toMatchObject({ frames: 32, agrees: true });
    expect(check.largestDifference).toBeGreaterThan(0);
  });

  it('finds any one band that is off by 3e-5 of its energy', () => {
    const samples = noise(LENGTH);
    fc.assert(
      fc.property(fc.nat(GENRE.nMels - 1), fc.constantFrom(3e-5, -3e-5), (band, error) => {
        const check = checkSpoiled((energies) => {
          energies[band] *= 1 + error;
        }, samples);
        expect(check.agrees).toBe(false);
      }),
      { numRuns: 20 },
    );
  });

  it('finds bands that are one too high', () => {
    expect(checkSpoiled((bands) => bands.copyWithin(1, 0)).agrees).toBe(false);
  });

  it('finds what goes wrong in the last tenth of the sound only', () => {
    const check = checkSpoiled((bands, at) => {
      if (at > 0.9 * LENGTH) bands.fill(0);
    });
    expect(check).toMatchObject({ frames: 32, agrees: false });
  });

  it('finds energies that are not numbers', () => {
    const check = checkSpoiled((bands) => (bands[7] = NaN));
    expect(check).toMatchObject({ largestDifference: NaN, agrees: false });
  });

  it('ends when its time is over, but compares one frame at least', () => {
    expect(checkAgainstMeyda(GENRE, MUSIC, undefined, 0).frames).toBe(1);
  });
});

describe('nothing is compared, and nothing found,', () => {
  it.each([
    ['in silence', new Float32Array(LENGTH)],
    ['in less than a frame', noise(GENRE.windowLength - 1)],
    ['in no samples at all', new Float32Array(0)],
  ])('%s', (_, samples) => {
    expect(checkAgainstMeyda(GENRE, samples)).toEqual({ frames: 0, largestDifference: 0, agrees: true });
  });

  it('in the silent frames of a sound', () => {
    const half = MUSIC.slice().fill(0, LENGTH / 2);
    const { frames } = checkAgainstMeyda(GENRE, half, undefined, NO_LIMIT);
    expect(frames).toBeGreaterThan(14);
    expect(frames).toBeLessThan(18);
  });
});
