import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ComplexFft } from '../../src/dsp/complexFft';
import { PowerSpectrum } from '../../src/dsp/powerSpectrum';
import { noise } from './support/signals';

/** The definition, with `length` squared steps. */
function slowTransform(
  real: ArrayLike<number>,
  imaginary: ArrayLike<number>,
): { real: number; imaginary: number }[] {
  const { length } = real;
  return Array.from({ length }, (_, k) => {
    const sum = { real: 0, imaginary: 0 };
    for (let n = 0; n < length; n++) {
      const angle = (-2 * Math.PI * ((k * n) % length)) / length;
      sum.real += real[n] * Math.cos(angle) - imaginary[n] * Math.sin(angle);
      sum.imaginary += real[n] * Math.sin(angle) + imaginary[n] * Math.cos(angle);
    }
    return sum;
  });
}

describe('the complex transform', () => {
  it.each([2, 4, 8, 16, 32, 64, 128, 256, 512])('of %d numbers is that of the definition', (length) => {
    const fft = new ComplexFft(length);
    const real = noise(length, 1);
    const imaginary = noise(length, 2);
    for (const filled of [length, length / 2, length / 2 + 1, 1]) {
      fft.input.real.set(real);
      fft.input.imaginary.set(imaginary);
      const result = fft.transform(filled);
      const zeroed = (values: Float32Array): Float32Array => values.slice().fill(0, filled);
      slowTransform(zeroed(real), zeroed(imaginary)).forEach((expected, k) => {
        expect(result.real[k]).toBeCloseTo(expected.real, 9);
        expect(result.imaginary[k]).toBeCloseTo(expected.imaginary, 9);
      });
    }
  });

  it.each([0, 1, 3, 12, 2.5])('of %d numbers is refused', (length) => {
    expect(() => new ComplexFft(length)).toThrow(RangeError);
  });
});

describe('the power spectrum of a windowed frame', () => {
  it('is that of the definition, for any window and padding', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 7 }), fc.double({ min: 0.01, max: 1 }), (order, share) => {
        const fftLength = 2 ** order;
        const windowLength = Math.max(1, Math.round(share * fftLength));
        const window = Float64Array.from(noise(windowLength, order), Math.abs);
        const samples = noise(windowLength + 3, 5);
        const spectrum = new PowerSpectrum(window, fftLength);
        spectrum.compute(samples, 3);
        const frame = new Float64Array(fftLength);
        frame.set(window.map((weight, index) => weight * samples[3 + index]));
        const expected = slowTransform(frame, new Float64Array(fftLength));
        spectrum.power.forEach((power, k) => {
          expect(power).toBeCloseTo(expected[k].real ** 2 + expected[k].imaginary ** 2, 9);
        });
      }),
    );
  });

  it('depends on nothing that was computed before', () => {
    const window = new Float64Array(33).fill(1);
    const used = new PowerSpectrum(window, 64);
    used.compute(new Float32Array(33).fill(NaN), 0);
    used.compute(noise(33), 0);
    const fresh = new PowerSpectrum(window, 64);
    fresh.compute(noise(33), 0);
    expect(used.power).toEqual(fresh.power);
  });

  it('needs a transform at least as long as the window', () => {
    expect(() => new PowerSpectrum(new Float64Array(65), 64)).toThrow(RangeError);
  });
});
