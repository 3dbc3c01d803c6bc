import { ConverterType, create } from '@alexanderolsen/libsamplerate-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concatenate } from '../../src/audio/concatenate';
import { Resampler } from '../../src/audio/resampler';
import { SAMPLE_RATE } from '../../src/audio/types';
import { largestDifference, levelDb, tone } from './support/signals';

const COMMON_RATES = [8000, 11_025, 22_050, 24_000, 32_000, 44_100, 48_000, 88_200, 96_000, 192_000];

function resampled(samples: Float32Array, rate: number, pieces = [samples.length]): Float32Array {
  const resampler = new Resampler(rate);
  const outputs: Float32Array[] = [];
  for (let at = 0, turn = 0; at < samples.length; turn++) {
    const length = pieces[turn % pieces.length];
    outputs.push(resampler.push(samples.subarray(at, at + length)).slice());
    at += length;
  }
  return concatenate([...outputs, resampler.flush()]);
}

/** Without the edges, where the filter sees the silence around the sound. */
function inner(samples: Float32Array): Float32Array {
  return samples.subarray(400, -400);
}

describe.each(COMMON_RATES)('a sound at %d Hz', (rate) => {
  const passes = [100, 1000, 3000, 7300].filter((hz) => hz < 0.92 * (rate / 2));
  it.each(passes)('keeps a tone of %d Hz, in time and level', (hz) => {
    const result = resampled(tone(hz, rate, 0.5), rate);
    expect(largestDifference(inner(result), inner(tone(hz, SAMPLE_RATE, 0.5)))).toBeLessThan(5e-4);
  });

  const stopped = [8250, 9000, 11_000, 15_500, 20_000, 30_000, 45_000].filter((hz) => hz < rate / 2);
  it.each(stopped)('loses a tone of %d Hz, which would come back as another', (hz) => {
    expect(levelDb(inner(resampled(tone(hz, rate, 0.5), rate)))).toBeLessThan(-78);
  });

  it('keeps its length', () => {
    expect(resampled(new Float32Array(rate), rate)).toHaveLength(SAMPLE_RATE);
  });

  it('keeps its mean', () => {
    const result = inner(resampled(new Float32Array(rate).fill(0.5), rate));
    expect(largestDifference(result, new Float32Array(result.length).fill(0.5))).toBeLessThan(1e-6);
  });
});

describe('a resampler', () => {
  it('gives the same however the stream is cut', () => {
    const samples = tone(440, 44_100, 0.2);
    const whole = resampled(samples, 44_100);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 4 }), (pieces) => {
        expect(resampled(samples, 44_100, pieces)).toEqual(whole);
      }),
      { numRuns: 40 },
    );
  });

  it('takes any rate, and any length', () => {
    const rates = fc.integer({ min: 1000, max: 200_000 });
    fc.assert(
      fc.property(rates, fc.nat(2000), (rate, length) => {
        const result = resampled(new Float32Array(length).fill(1), rate);
        const expected = (length * SAMPLE_RATE) / rate;
        expect(Math.abs(result.length - expected)).toBeLessThan(3 + 1e-4 * expected);
        expect(result.every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 15 },
    );
  });

  it.each([44_056, 47_952, 37_800, 22_254.5454, 16_012])('takes %d Hz for what it is', (rate) => {
    const result = inner(resampled(tone(440, rate, 0.25), rate));
    expect(largestDifference(result, inner(tone(440, SAMPLE_RATE, 0.25)))).toBeLessThan(0.05);
  });

  it('hands samples at 16 kHz through', () => {
    const samples = tone(440, SAMPLE_RATE, 0.1);
    expect(resampled(samples, SAMPLE_RATE, [77])).toEqual(samples);
  });

  it.each([0, -44_100, NaN, Infinity])('refuses a rate of %d Hz', (rate) => {
    expect(() => new Resampler(rate)).toThrow(RangeError);
  });

  it('agrees with libsamplerate at its best, below 7 kHz', async () => {
    const chord = [83, 440, 1234, 3456, 6789].map((hz) => tone(hz, 44_100, 0.5));
    const samples = chord[0].map((_, index) => chord.reduce((sum, part) => sum + part[index] / 5, 0));
    const options = { converterType: ConverterType.SRC_SINC_BEST_QUALITY };
    const reference = await create(1, 44_100, SAMPLE_RATE, options);
    const expected = reference.simple(samples);
    reference.destroy();
    const result = resampled(samples, 44_100).subarray(0, expected.length);
    expect(largestDifference(inner(result), inner(expected))).toBeLessThan(3e-4);
  });
});
