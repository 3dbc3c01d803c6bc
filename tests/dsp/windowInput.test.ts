import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BandEnergies } from '../../src/dsp/bandEnergies';
import { windowSamples, type FrontEnd } from '../../src/dsp/frontEnd';
import { inputLength, windowInput } from '../../src/dsp/windowInput';
import { FRONT_ENDS, GENRE } from './support/frontEnds';
import { music, noise } from './support/signals';

const SMALL = FRONT_ENDS['small 256'];

function inputOf(samples: Float32Array, frontEnd: FrontEnd = SMALL, startFrame = 0): Float32Array {
  const energies = new BandEnergies(frontEnd);
  energies.push(samples);
  const input = new Float32Array(inputLength(frontEnd));
  windowInput(energies, startFrame, input);
  return input;
}

function largestDifference(left: Float32Array, right: Float32Array): number {
  return left.reduce((largest, value, index) => Math.max(largest, Math.abs(value - right[index])), 0);
}

describe('the input of a window', () => {
  it('is the same for a quiet and a loud copy of one sound', () => {
    const samples = music(windowSamples(SMALL));
    const expected = inputOf(samples);
    fc.assert(
      fc.property(fc.double({ min: -4, max: 2, noNaN: true }), (magnitude) => {
        const copy = samples.map((sample) => sample * 10 ** magnitude);
        expect(largestDifference(inputOf(copy), expected)).toBeLessThan(1e-4);
      }),
      { numRuns: 40 },
    );
  });

  it('is the offsets alone for digital silence', () => {
    const input = inputOf(new Float32Array(windowSamples(GENRE)), GENRE);
    const { frames, offsets, paddingValue } = GENRE;
    for (let band = 0; band < 128; band++) {
      const row = input.subarray(band * frames, (band + 1) * frames);
      expect(new Set(row)).toEqual(new Set([Math.fround(offsets.at(band) ?? paddingValue)]));
    }
  });

  it('is finite, whatever the samples', () => {
    const samples = fc.float32Array({
      ...{ minLength: windowSamples(SMALL), maxLength: windowSamples(SMALL), noNaN: true },
      ...{ min: -1, max: 1 },
    });
    fc.assert(
      fc.property(samples, (values) => {
        expect(inputOf(values).every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it('does not amplify what is far below hearing up to the level of music', () => {
    const { frames, offsets, scale } = SMALL;
    const input = inputOf(noise(windowSamples(SMALL)).map((sample) => sample * 1e-9));
    const loudest = offsets.map((offset, band) => (input[band * frames] - offset) / scale);
    expect(Math.max(...loudest)).toBeLessThan(0.5);
  });

  it('has one band after the other, a tone in the band of its frequency', () => {
    const bin = 20;
    const samples = Float32Array.from({ length: windowSamples(SMALL) }, (_, index) =>
      Math.sin((2 * Math.PI * bin * index) / SMALL.fftLength),
    );
    const input = inputOf(samples);
    const perBand = SMALL.offsets.map((offset, band) => input[band * SMALL.frames + 5] - offset);
    const hz = (bin * SMALL.sampleRate) / SMALL.fftLength;
    const mel = (frequency: number): number => Math.log(1 + frequency / 700);
    const expected = Math.round((mel(hz) / mel(SMALL.sampleRate / 2)) * (SMALL.nMels + 1)) - 1;
    expect(perBand.indexOf(Math.max(...perBand))).toBe(expected);
  });

  it('goes where it is told to, and nowhere else', () => {
    const samples = music(windowSamples(SMALL));
    const energies = new BandEnergies(SMALL);
    energies.push(samples);
    const length = inputLength(SMALL);
    const batch = new Float32Array(3 * length).fill(42);
    windowInput(energies, 0, batch, length);
    expect(batch.subarray(length, 2 * length)).toEqual(inputOf(samples));
    expect(new Set([...batch.subarray(0, length), ...batch.subarray(2 * length)])).toEqual(new Set([42]));
  });

  it('of a later window is that of the samples from there on', () => {
    const samples = music(windowSamples(SMALL) + 9 * SMALL.hopLength);
    expect(inputOf(samples, SMALL, 9)).toEqual(inputOf(samples.subarray(9 * SMALL.hopLength)));
  });

  it('is refused where its frames are not there', () => {
    const energies = new BandEnergies(SMALL);
    energies.push(music(windowSamples(SMALL) - 1));
    expect(() => {
      windowInput(energies, 0, new Float32Array(inputLength(SMALL)));
    }).toThrow(RangeError);
  });
});
