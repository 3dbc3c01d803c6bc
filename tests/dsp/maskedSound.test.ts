import { describe, expect, it } from 'vitest';
import { windowSamples } from '../../src/dsp/frontEnd';
import { maskedSound } from '../../src/dsp/maskedSound';
import { FRONT_ENDS, GENRE } from './support/frontEnds';

const tone = (hertz: number, length: number, sampleRate = 16_000) =>
  Float32Array.from({ length }, (_, i) => Math.sin((2 * Math.PI * hertz * i) / sampleRate));
const energy = (samples: Float32Array) => samples.reduce((sum, value) => sum + value * value, 0);

describe.each(Object.entries(FRONT_ENDS))('through the frames of %s', (_, frontEnd) => {
  const { nMels, frames, fftLength } = frontEnd;
  const samples = Float32Array.from({ length: windowSamples(frontEnd) }, (_, i) => Math.sin(i * i * 1e-5));

  it('a sound whose every part is kept stays as it is, but for its very ends', () => {
    const kept = maskedSound(samples, frontEnd, new Float32Array(nMels * frames).fill(1));
    const inside = (sound: Float32Array) => sound.subarray(fftLength / 4, -fftLength / 4);
    const expected = inside(samples);
    const difference = inside(kept).reduce(
      (most, value, i) => Math.max(most, Math.abs(value - expected[i])),
      0,
    );
    expect(difference).toBeLessThan(1e-4);
  });

  it('a sound of which nothing is kept is silence', () => {
    expect(energy(maskedSound(samples, frontEnd, new Float32Array(nMels * frames)))).toBe(0);
  });
});

describe('a mask', () => {
  const { nMels, frames } = GENRE;
  const length = windowSamples(GENRE);

  it('that keeps the low bands lets a low tone through and takes a high one away', () => {
    const gains = new Float32Array(nMels * frames).fill(1, 0, (nMels / 2) * frames);
    const [low, high] = [tone(200, length), tone(5000, length)];
    expect(energy(maskedSound(low, GENRE, gains)) / energy(low)).toBeGreaterThan(0.95);
    expect(energy(maskedSound(high, GENRE, gains)) / energy(high)).toBeLessThan(0.001);
  });

  it('that keeps the first half in time silences the second', () => {
    const gains = Float32Array.from({ length: nMels * frames }, (_, cell) =>
      cell % frames < frames / 2 ? 1 : 0,
    );
    const sound = maskedSound(tone(440, length), GENRE, gains);
    expect(energy(sound.subarray(0, length / 2 - 1024))).toBeGreaterThan(1000);
    expect(energy(sound.subarray(length / 2 + 1024))).toBe(0);
  });
});
