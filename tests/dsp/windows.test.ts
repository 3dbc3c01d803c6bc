import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandCentersHz } from '../../src/dsp/bandCenters';
import { symmetricHann } from '../../src/dsp/hann';
import { meydaFilterBank } from '../../src/dsp/meyda';
import { repeatToLength } from '../../src/dsp/repeatToLength';
import { windowStarts } from '../../src/dsp/windowStarts';
import { GENRE } from './support/frontEnds';

describe('the windows over a source', () => {
  it('start every hop, and a last one ends with the source', () => {
    // 30.01 s, as most of GTZAN's clips.
    expect(windowStarts(2998, GENRE, 300)).toEqual([0, 300, 600, 900, 1200, 1500, 1800, 2100, 2400, 2698]);
  });

  it('leave a rest of less than a quarter of a window unheard', () => {
    expect(windowStarts(674, GENRE, 300)).toEqual([0, 300]);
    expect(windowStarts(675, GENRE, 300)).toEqual([0, 300, 375]);
    expect(windowStarts(600, GENRE, 300)).toEqual([0, 300]);
  });

  it('are none over a source that is shorter than one', () => {
    expect(windowStarts(299, GENRE, 300)).toEqual([]);
    expect(windowStarts(300, GENRE, 300)).toEqual([0]);
  });

  it('lie within the source, in order, without a gap where the hop has none', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 300, max: 9000 }),
        fc.integer({ min: 1, max: 300 }),
        (totalFrames, hop) => {
          const starts = windowStarts(totalFrames, GENRE, hop);
          starts.forEach((start, index) => {
            expect(start + 300).toBeLessThanOrEqual(totalFrames);
            if (index > 0) {
              expect(start - starts[index - 1]).toBeGreaterThan(0);
              expect(start - starts[index - 1]).toBeLessThanOrEqual(300);
            }
          });
          expect(totalFrames - (starts.at(-1) ?? 0) - 300).toBeLessThan(75);
        },
      ),
    );
  });
});

describe('a source shorter than a window', () => {
  it('is repeated from its start', () => {
    expect([...repeatToLength(Float32Array.of(1, 2, 3), 8)]).toEqual([1, 2, 3, 1, 2, 3, 1, 2]);
  });

  it('is left alone where it is long enough', () => {
    const samples = Float32Array.of(1, 2, 3);
    expect(repeatToLength(samples, 3)).toBe(samples);
  });

  it('cannot be empty', () => {
    expect(() => repeatToLength(new Float32Array(0), 3)).toThrow(RangeError);
  });
});

describe('the Hann window', () => {
  it('is symmetric, zero at both ends and one in the middle', () => {
    expect([...symmetricHann(5)].map((weight) => Number(weight.toFixed(12)))).toEqual([0, 0.5, 1, 0.5, 0]);
  });

  it('of one sample lets it through', () => {
    expect([...symmetricHann(1)]).toEqual([1]);
  });
});

describe('the centres of the bands', () => {
  it("are where Meyda's triangles peak, to a bin", () => {
    const filterBank = meydaFilterBank(GENRE);
    const binHz = GENRE.sampleRate / GENRE.fftLength;
    bandCentersHz(GENRE).forEach((hz, band) => {
      const peakHz = filterBank[band].indexOf(Math.max(...filterBank[band])) * binHz;
      expect(Math.abs(hz - peakHz)).toBeLessThanOrEqual(binHz);
    });
  });

  it('rise, between 0 Hz and half the sample rate', () => {
    const centers = bandCentersHz(GENRE);
    expect(centers).toEqual(centers.toSorted((a, b) => a - b));
    expect(centers[0]).toBeGreaterThan(0);
    expect(centers.at(-1)).toBeLessThan(8000);
  });
});
