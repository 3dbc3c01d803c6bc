/** Rows of equal width that are appended at the end and may be freed from the start; they keep their numbers. */
export class GrowingRows {
  /** The memory behind the rows, replaced when it grows. */
  values: Float32Array;
  private readonly width: number;
  private first = 0;
  private count = 0;

  constructor(width: number) {
    this.width = width;
    this.values = new Float32Array(64 * width);
  }

  /** One more than the number of the last row. */
  get end(): number {
    return this.first + this.count;
  }

  /** Appends a row of zeros or of leftovers, to be overwritten, and returns where in `values` it starts. */
  add(): number {
    const at = this.count * this.width;
    if (at + this.width > this.values.length) {
      const larger = new Float32Array(2 * this.values.length);
      larger.set(this.values);
      this.values = larger;
    }
    this.count += 1;
    return at;
  }

  /** A view of one row, valid until the next `add` or `discardBefore`. */
  row(index: number): Float32Array {
    if (index < this.first || index >= this.end) {
      throw new RangeError(`Row ${index} is not among those kept, ${this.first} to ${this.end - 1}.`);
    }
    const at = (index - this.first) * this.width;
    return this.values.subarray(at, at + this.width);
  }

  /** Frees the rows before `index`; their memory is reused. */
  discardBefore(index: number): void {
    const dropped = Math.min(Math.max(index - this.first, 0), this.count);
    this.values.copyWithin(0, dropped * this.width, this.count * this.width);
    this.first += dropped;
    this.count -= dropped;
  }
}
