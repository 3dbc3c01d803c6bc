import { createConvolver, type Convolver, type PolyphaseRows } from './convolver';
import type { LowPass } from './kaiserSinc';

/**
 * A filter that changes the sample rate by the ratio of two integers: every output sample is the low-passed input at its
 * own time, one row of coefficients per distinct fraction of an input sample (Crochiere and Rabiner, Multirate Digital
 * Signal Processing, 1983, ch. 3.3). It holds no signal, so that any number of streams may use it.
 */
export class PolyphaseFilter {
  /** Output samples per `down` input samples. */
  readonly up: number;
  readonly down: number;
  /** Input samples that an output sample is made of: `half` of them after its own time, or at it. */
  readonly taps: number;
  readonly half: number;
  readonly convolve: Convolver;

  /** The output rate is `inputRate * up / down`; `up` and `down` share no factor. */
  constructor(up: number, down: number, { halfWidth, response }: LowPass) {
    this.up = up;
    this.down = down;
    this.half = 8 * Math.ceil(halfWidth / 8);
    this.taps = 2 * this.half;
    this.convolve = createConvolver(this.rows(response));
  }

  /** Rows that sum to 1, so that a constant stays what it is. */
  private rows(response: LowPass['response']): PolyphaseRows {
    const { up, down, half, taps } = this;
    const coefficients = new Float32Array(up * taps);
    const row = new Float64Array(taps);
    for (let phase = 0; phase < up; phase++) {
      row.forEach((_, tap) => (row[tap] = response(tap - half + 1 - phase / up)));
      const sum = row.reduce((total, value) => total + value, 0);
      coefficients.set(
        row.map((value) => value / sum),
        phase * taps,
      );
    }
    return { coefficients, phases: up, taps, step: down };
  }
}
