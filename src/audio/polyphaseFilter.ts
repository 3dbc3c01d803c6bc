import type { LowPass } from './kaiserSinc';

/**
 * Changes the sample rate of a stream by the ratio of two integers: every output sample is the low-passed input at
 * its own time, one row of coefficients per distinct fraction of an input sample (Crochiere and Rabiner, Multirate
 * Digital Signal Processing, 1983, ch. 3.3). No delay: output sample 0 stands at the time of input sample 0.
 */
export class PolyphaseFilter {
  private readonly phases: number;
  private readonly step: number;
  private readonly taps: number;
  /** `[phases][taps]`, each row summing to 1. */
  private readonly coefficients: Float64Array;
  /** Input that is still needed; its first sample stands `origin` input samples after the stream's start. */
  private held: Float64Array;
  private heldLength: number;
  private origin: number;
  private inputs = 0;
  private outputs = 0;

  /** The output rate is `inputRate * up / down`; `up` and `down` share no factor. */
  constructor(up: number, down: number, { halfWidth, response }: LowPass) {
    this.phases = up;
    this.step = down;
    // Even, so that taps come in fours: see `produce`.
    const half = 2 * Math.ceil(halfWidth / 2);
    this.taps = 2 * half;
    this.coefficients = new Float64Array(up * this.taps);
    for (let phase = 0; phase < up; phase++) {
      const row = this.coefficients.subarray(phase * this.taps, (phase + 1) * this.taps);
      row.forEach((_, tap) => (row[tap] = response(tap - half + 1 - phase / up)));
      const sum = row.reduce((total, value) => total + value, 0);
      row.forEach((value, tap) => (row[tap] = value / sum));
    }
    // Silence before the start, as far as the first output sample looks back.
    this.held = new Float64Array(4 * this.taps);
    this.heldLength = half - 1;
    this.origin = 1 - half;
  }

  /** Takes input and returns the output that it completes. */
  push(input: Float32Array): Float32Array {
    this.hold(input);
    this.inputs += input.length;
    const end = this.origin + this.heldLength;
    const half = this.taps / 2;
    // The last output whose row of taps, ending `half` after its input position, is all there.
    const ready = Math.max(Math.ceil(((end - half) * this.phases) / this.step), this.outputs);
    return this.produce(ready - this.outputs);
  }

  /** The output that still waits for input, which is taken as silence; the stream has ended. */
  flush(): Float32Array {
    const total = Math.ceil((this.inputs * this.phases) / this.step);
    this.hold(new Float32Array(this.taps));
    return this.produce(Math.max(total - this.outputs, 0));
  }

  private hold(input: Float32Array): void {
    const needed = this.heldLength + input.length;
    if (needed > this.held.length) {
      const larger = new Float64Array(2 * needed);
      larger.set(this.held.subarray(0, this.heldLength));
      this.held = larger;
    }
    this.held.set(input, this.heldLength);
    this.heldLength = needed;
  }

  private produce(count: number): Float32Array {
    const { held, coefficients, taps, phases, step } = this;
    const output = new Float32Array(count);
    for (let index = 0; index < count; index++) {
      const position = (this.outputs + index) * step;
      const phase = position % phases;
      const row = phase * taps;
      const from = (position - phase) / phases - taps / 2 + 1 - this.origin;
      // Four sums, so that an addition need not wait for the one before it.
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      for (let tap = 0; tap < taps; tap += 4) {
        a += coefficients[row + tap] * held[from + tap];
        b += coefficients[row + tap + 1] * held[from + tap + 1];
        c += coefficients[row + tap + 2] * held[from + tap + 2];
        d += coefficients[row + tap + 3] * held[from + tap + 3];
      }
      output[index] = a + b + (c + d);
    }
    this.outputs += count;
    this.dropUntil(Math.floor((this.outputs * step) / phases) - taps / 2 + 1);
    return output;
  }

  /** Forgets input before `position`, which no later output reads. */
  private dropUntil(position: number): void {
    const dropped = Math.min(Math.max(position - this.origin, 0), this.heldLength);
    this.held.copyWithin(0, dropped, this.heldLength);
    this.heldLength -= dropped;
    this.origin += dropped;
  }
}
