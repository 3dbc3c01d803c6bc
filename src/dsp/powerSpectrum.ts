import { ComplexFft } from './complexFft';

/**
 * Power spectrum of a windowed, zero-padded frame of real samples: even samples as real parts and odd ones as
 * imaginary parts make one complex transform of half the size (Press et al., Numerical Recipes, ch. 12.3).
 */
export class PowerSpectrum {
  /** |X[k]|^2 for k = 0 .. fftLength / 2 - 1, without the Nyquist bin; overwritten by every `compute`. */
  readonly power: Float64Array;
  private readonly window: Float64Array;
  private readonly fft: ComplexFft;
  /** exp(-2 pi i k / fftLength) for k up to a quarter turn. */
  private readonly cosine: Float64Array;
  private readonly sine: Float64Array;

  /**
   * @param window weights of the samples of a frame
   * @param fftLength a power of two, at least 4 and at least the window's length
   */
  constructor(window: Float64Array, fftLength: number) {
    if (window.length > fftLength) {
      throw new RangeError(`A frame of ${window.length} samples does not fit a transform of ${fftLength}.`);
    }
    this.window = window;
    this.fft = new ComplexFft(fftLength / 2);
    this.power = new Float64Array(fftLength / 2);
    const quarter = fftLength / 4 + 1;
    this.cosine = Float64Array.from({ length: quarter }, (_, k) => Math.cos((2 * Math.PI * k) / fftLength));
    this.sine = Float64Array.from({ length: quarter }, (_, k) => -Math.sin((2 * Math.PI * k) / fftLength));
  }

  /** Reads one frame of `samples` from `at` and fills `power`. */
  compute(samples: Float32Array, at: number): void {
    const { fft, window } = this;
    const { real, imaginary } = fft.input;
    const pairs = window.length >> 1;
    for (let pair = 0; pair < pairs; pair++) {
      real[pair] = samples[at + 2 * pair] * window[2 * pair];
      imaginary[pair] = samples[at + 2 * pair + 1] * window[2 * pair + 1];
    }
    const odd = window.length % 2;
    if (odd === 1) {
      real[pairs] = samples[at + 2 * pairs] * window[2 * pairs];
      imaginary[pairs] = 0;
    }
    const half = fft.transform(pairs + odd);
    this.untangle(half.real, half.imaginary);
  }

  /** From the half-size transform z to the spectrum of the real frame, two bins (k and its mirror) at a time. */
  private untangle(zr: Float64Array, zi: Float64Array): void {
    const { power, cosine, sine } = this;
    const length = power.length;
    power[0] = (zr[0] + zi[0]) ** 2;
    for (let k = 1; k <= length / 2; k++) {
      const mirror = length - k;
      const evenR = 0.5 * (zr[k] + zr[mirror]);
      const evenI = 0.5 * (zi[k] - zi[mirror]);
      const oddR = 0.5 * (zi[k] + zi[mirror]);
      const oddI = 0.5 * (zr[mirror] - zr[k]);
      const turnedR = oddR * cosine[k] - oddI * sine[k];
      const turnedI = oddR * sine[k] + oddI * cosine[k];
      power[k] = (evenR + turnedR) ** 2 + (evenI + turnedI) ** 2;
      power[mirror] = (evenR - turnedR) ** 2 + (evenI - turnedI) ** 2;
    }
  }
}
