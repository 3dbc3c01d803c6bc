import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LARGEST_SAMPLE, MonoMixer } from '../../src/audio/monoMixer';
import { largestDifference, levelDb, tone } from './support/signals';

const RATE = 44_100;

/** Mixes channels in pieces of a length. */
function mixed(channels: Float32Array[], piece = channels[0].length, mixer = new MonoMixer(channels.length)) {
  const output = new Float32Array(channels[0].length);
  for (let at = 0; at < output.length; at += piece) mixer.mix(channels, output.subarray(at, at + piece), at);
  return { output, mixer };
}

const minus = (samples: Float32Array): Float32Array => samples.map((sample) => -sample);
const largestStep = (samples: Float32Array): number =>
  samples.reduce(
    (largest, sample, index) => Math.max(largest, Math.abs(sample - (samples[index - 1] ?? sample))),
    0,
  );

describe('a mixer', () => {
  it('gives the mean of channels that have nothing to do with each other, and says nothing of them', () => {
    const channels = [tone(440, RATE, 1), tone(613, RATE, 1), tone(1001, RATE, 1)];
    const { output, mixer } = mixed(channels);
    const mean = channels[0].map((sample, index) => (sample + channels[1][index] + channels[2][index]) / 3);
    expect(largestDifference(output, mean)).toBeLessThan(1e-6);
    expect(mixer).toMatchObject({ wildSamples: 0, cancelledFrames: 0, frames: RATE });
  });

  it('gives the mean where one of many channels has all of the sound', () => {
    const silent = new Float32Array(RATE);
    const { output, mixer } = mixed([tone(440, RATE, 1), silent, silent, silent, silent, silent]);
    expect(
      largestDifference(
        output,
        tone(440, RATE, 1).map((sample) => sample / 6),
      ),
    ).toBeLessThan(1e-6);
    expect(mixer.cancelledFrames).toBe(0);
  });

  it.each([128, 1000, RATE])(
    'gives the louder of two that cancel each other out, in pieces of %d',
    (piece) => {
      const right = minus(tone(440, RATE, 1)).map((sample) => 0.9 * sample);
      const { output, mixer } = mixed([tone(440, RATE, 1), right], piece);
      expect(largestDifference(output, tone(440, RATE, 1))).toBeLessThan(1e-6);
      expect(mixer.cancelledFrames).toBe(RATE);
    },
  );

  it('goes from the mean to one channel and back without a click', () => {
    const left = tone(200, RATE, 3);
    // Opposite in the middle second.
    const right = left.map((sample, index) => (Math.floor(index / RATE) === 1 ? -sample : sample));
    const { output, mixer } = mixed([left, right], 128);
    expect(mixer.cancelledFrames).toBeGreaterThan(0.6 * RATE);
    expect(mixer.cancelledFrames).toBeLessThan(1.2 * RATE);
    // What a channel itself does from one sample to the next, and hardly more where it is crossed over.
    expect(largestStep(output)).toBeLessThan(1.2 * largestStep(left));
    expect(levelDb(output.subarray(1.5 * RATE, 1.9 * RATE))).toBeCloseTo(0, 1);
  });

  it('does not flutter where channels are wide apart but not opposite', () => {
    const left = tone(440, RATE, 2);
    // A quarter of a turn behind, and a little of its opposite.
    const right = Float32Array.from(
      left,
      (sample, index) => 0.9 * left[(index + 25) % left.length] - 0.3 * sample,
    );
    expect(mixed([left, right]).mixer.cancelledFrames).toBe(0);
  });

  it('lets nothing through that is no sound, whatever it is given', () => {
    const samples = fc.float32Array({ minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(samples, fc.integer({ min: 1, max: 3 }), (values, count) => {
        const { output, mixer } = mixed(Array.from({ length: count }, () => values));
        expect(output.every((sample) => Math.abs(sample) <= LARGEST_SAMPLE + 1e-3)).toBe(true);
        const wild = values.filter((value) => !(Math.abs(value) <= LARGEST_SAMPLE)).length;
        expect(mixer.wildSamples).toBe(count * wild);
      }),
    );
  });
});
