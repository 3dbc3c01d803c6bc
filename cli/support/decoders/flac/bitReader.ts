/** Reads numbers of any few bits, most significant bit first. */
export class BitReader {
  private readonly bytes: Uint8Array;
  private at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** An unsigned number of up to 32 bits. */
  unsigned(bits: number): number {
    if (bits === 0) return 0;
    const value = this.next32() >>> (32 - bits);
    this.skip(bits);
    return value;
  }

  /** A number in two's complement, of up to 33 bits: the difference of two channels has one more than they. */
  signed(bits: number): number {
    if (bits <= 32) {
      const value = bits === 0 ? 0 : this.next32() >> (32 - bits);
      this.skip(bits);
      return value;
    }
    return this.signed(bits - 1) * 2 + this.unsigned(1);
  }

  /** The number of zeros before a one. */
  unary(): number {
    let zeros = 0;
    for (let word = this.next32(); word === 0; word = this.next32()) {
      zeros += 32;
      this.skip(32);
    }
    const left = Math.clz32(this.next32());
    this.skip(left + 1);
    return zeros + left;
  }

  /** A signed number in Rice's code: its upper part unary, `bits` lower ones as they are, the sign the lowest. */
  rice(bits: number): number {
    const word = this.next32();
    const zeros = Math.clz32(word);
    const length = zeros + 1 + bits;
    if (length > 32) return unfold((this.unary() << bits) | this.unsigned(bits));
    this.skip(length);
    // What is left of the one, and of it as much as there is: twice, since shifting by 32 does nothing.
    return unfold((zeros << bits) | ((((word << zeros) << 1) >>> 1) >>> (31 - bits)));
  }

  skip(bits: number): void {
    this.at += bits;
    if (this.at > 8 * this.bytes.length) throw new RangeError('The frame ends before what it holds.');
  }

  /** The next 32 bits, zeros behind the end. */
  private next32(): number {
    const { bytes, at } = this;
    const index = at >>> 3;
    const shift = at & 7;
    const word = (bytes[index] << 24) | (bytes[index + 1] << 16) | (bytes[index + 2] << 8) | bytes[index + 3];
    return shift === 0 ? word : (word << shift) | (bytes[index + 4] >> (8 - shift));
  }
}

/** The sign stands in the lowest bit; all numbers of a residual have 32 bits at most. */
function unfold(folded: number): number {
  return (folded >>> 1) ^ -(folded & 1);
}
