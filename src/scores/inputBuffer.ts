/**
 * Room for the network's input, used again and again: a batch takes more than a megabyte, and a browser lets hundreds of
 * those pile up before it collects them. For one batch at a time.
 */
export class InputBuffer {
  private values = new Float32Array(0);

  /** Room for `length` numbers, with whatever was there before. */
  take(length: number): Float32Array {
    if (this.values.length < length) this.values = new Float32Array(length);
    return this.values.subarray(0, length);
  }
}
