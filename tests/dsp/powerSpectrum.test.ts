import fc from 'fast-check';
import { expect, it } from 'vitest';
import { symmetricHann } from '../../src/dsp/hann';
import { PowerSpectrum } from '../../src/dsp/powerSpectrum';
import { noise } from './support/signals';

/** The definition, with as many steps as the square of `length`. */
function slowPowerSpectrum(frame: Float64Array): number[] {
  const { length } = frame;
  return Array.from({ length: length / 2 }, (_, k) => {
    let real = 0;
    let imaginary = 0;
    frame.forEach((value, n) => {
      const angle = (2 * Math.PI * ((k * n) % length)) / length;
      real += value * Math.cos(angle);
      imaginary += value * Math.sin(angle);
    });
    return real ** 2 + imaginary ** 2;
  });
}

it('the power spectrum of a frame is that of the definition, for any window and padding', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 9 }), fc.double({ min: 0.01, max: 1 }), (order, share) => {
      const fftLength = 2 ** order;
      const windowLength = Math.max(1, Math.round(share * fftLength));
      const samples = noise(windowLength + 3, order);
      const spectrum = new PowerSpectrum({ windowLength, fftLength });
      spectrum.compute(samples, 3);
      const frame = new Float64Array(fftLength);
      frame.set(symmetricHann(windowLength).map((weight, index) => weight * samples[3 + index]));
      const expected = slowPowerSpectrum(frame);
      expect(spectrum.power).toHaveLength(expected.length);
      spectrum.power.forEach((power, k) => {
        expect(power).toBeCloseTo(expected[k], 9);
      });
    }),
  );
});

it('a power spectrum depends on nothing that was computed before', () => {
  const shape = { windowLength: 33, fftLength: 64 };
  const used = new PowerSpectrum(shape);
  used.compute(new Float32Array(33).fill(NaN), 0);
  used.compute(noise(33), 0);
  const fresh = new PowerSpectrum(shape);
  fresh.compute(noise(33), 0);
  expect(used.power).toEqual(fresh.power);
});

it('a power spectrum needs a transform at least as long as the window', () => {
  expect(() => new PowerSpectrum({ windowLength: 65, fftLength: 64 })).toThrow(RangeError);
});
