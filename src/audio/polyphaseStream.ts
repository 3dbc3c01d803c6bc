import type { PolyphaseFilter } from './polyphaseFilter';

/** A stream on its way through a filter. No delay: output sample 0 stands at the time of input sample 0. */
export class PolyphaseStream {
  private readonly filter: PolyphaseFilter;
  /** Input that is still needed; its first sample stands `origin` input samples after the stream's start. */
  private held: Float32Array;
  private heldLength: number;
  private origin: number;
  private inputs = 0;
  private outputs = 0;

  constructor(filter: PolyphaseFilter) {
    this.filter = filter;
    // Silence before the start, as far as the first output sample looks back.
    this.held = new Float32Array(4 * filter.taps);
    this.heldLength = filter.half - 1;
    this.origin = 1 - filter.half;
  }

  /** Takes input and returns the output that it completes, valid until the filter is next used. */
  push(input: Float32Array): Float32Array {
    const { up, down, half } = this.filter;
    this.hold(input);
    this.inputs += input.length;
    const end = this.origin + this.heldLength;
    // The last output whose row of taps, ending `half` after its input position, is all there.
    const ready = Math.max(Math.ceil(((end - half) * up) / down), this.outputs);
    return this.produce(ready - this.outputs);
  }

  /** The output that still waits for input, which is taken as silence; the stream has ended. As valid as `push`'s. */
  flush(): Float32Array {
    const { up, down, taps } = this.filter;
    const total = Math.ceil((this.inputs * up) / down);
    this.hold(new Float32Array(taps));
    return this.produce(Math.max(total - this.outputs, 0));
  }

  private hold(input: Float32Array): void {
    const needed = this.heldLength + input.length;
    if (needed > this.held.length) {
      const larger = new Float32Array(2 * needed);
      larger.set(this.held.subarray(0, this.heldLength));
      this.held = larger;
    }
    this.held.set(input, this.heldLength);
    this.heldLength = needed;
  }

  private produce(count: number): Float32Array {
    const { up, down, half, convolve } = this.filter;
    const position = this.outputs * down;
    const phase = position % up;
    const from = (position - phase) / up - half + 1 - this.origin;
    const output = convolve(this.held.subarray(from, this.heldLength), phase, count);
    this.outputs += count;
    this.dropUntil(Math.floor((this.outputs * down) / up) - half + 1);
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
