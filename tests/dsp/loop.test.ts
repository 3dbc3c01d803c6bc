import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { windowSamples } from '../../src/dsp/frontEnd';
import { loopOf } from '../../src/dsp/loop';
import { GENRE } from './support/frontEnds';

const WINDOW = windowSamples(GENRE);

describe('a loop', () => {
  it('is the source again and again, and fills its last window to the sample', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: WINDOW - 1 }), (length) => {
        const source = Float32Array.from({ length }, (_, index) => index + 1);
        const { samples, starts } = loopOf(source, GENRE);
        expect(samples).toHaveLength(WINDOW + (starts.at(-1) ?? 0) * GENRE.hopLength);
        expect(samples.every((sample, index) => sample === source[index % length])).toBe(true);
      }),
    );
  });

  it('is heard from places that are spread over one turn of it', () => {
    const length = 30 * GENRE.hopLength;
    expect(loopOf(new Float32Array(length).fill(1), GENRE).starts).toEqual([0, 10, 20]);
    expect(loopOf(Float32Array.of(1), GENRE).starts).toEqual([0, 1, 2]);
  });

  it('needs something to repeat', () => {
    expect(() => loopOf(new Float32Array(0), GENRE)).toThrow(RangeError);
  });
});
