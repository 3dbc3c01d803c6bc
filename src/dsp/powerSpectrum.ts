import FFT from 'fft.js';
import type { FrontEnd } from './frontEnd';
import { symmetricHann } from './hann';

/** Power spectrum of a frame of samples under a symmetric Hann window, zero-padded. Nothing is allocated per frame. */
export class PowerSpectrum {
  /** |X[k]|^2 for k = 0 .. fftLength / 2 - 1, without the Nyquist bin; overwritten by every `compute`. */
  readonly power: Float64Array;
  private readonly fft: FFT;
  private readonly window: Float64Array;
  // Plain arrays, since V8 runs fft.js a quarter faster on them than on a Float64Array.
  private readonly frame: number[];
  /** Real and imaginary parts in turn; fft.js fills the bins up to the Nyquist bin. */
  private readonly spectrum: number[];

  /** @throws RangeError where the window is longer than the transform */
  constructor({ windowLength, fftLength }: Pick<FrontEnd, 'windowLength' | 'fftLength'>) {
    if (windowLength > fftLength) {
      throw new RangeError(`A frame of ${windowLength} samples does not fit a transform of ${fftLength}.`);
    }
    this.power = new Float64Array(fftLength / 2);
    this.fft = new FFT(fftLength);
    this.window = symmetricHann(windowLength);
    this.frame = new Array<number>(fftLength).fill(0);
    this.spectrum = new Array<number>(2 * fftLength).fill(0);
  }

  /** Reads one frame of `samples` from `at` and fills `power`. */
  compute(samples: Float32Array, at: number): void {
    const { fft, window, frame, spectrum, power } = this;
    for (let index = 0; index < window.length; index++) frame[index] = window[index] * samples[at + index];
    fft.realTransform(spectrum, frame);
    for (let bin = 0; bin < power.length; bin++) {
      const real = spectrum[2 * bin];
      const imaginary = spectrum[2 * bin + 1];
      power[bin] = real * real + imaginary * imaginary;
    }
  }
}
