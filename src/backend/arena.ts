const PAGE_BYTES = 65536;
/** Addresses below are left alone: 0 means 'none' to the kernels. */
const FIRST_BYTE = 1024;
/** A cache line. */
const ALIGNMENT = 64;

/** Lays out the memory of a network, once: first every part is given its place, then the memory is made. */
export class Arena {
  private end = FIRST_BYTE;
  private readonly contents: { address: number; data: Float32Array | Uint32Array }[] = [];

  /** Room for `bytes` bytes, all zero at first. Returns its address. */
  reserve(bytes: number): number {
    const address = this.end;
    this.end = Math.ceil((address + bytes) / ALIGNMENT) * ALIGNMENT;
    return address;
  }

  /** Room for `data`, which is written when the arena is filled. Returns its address. */
  place(data: Float32Array | Uint32Array): number {
    const address = this.reserve(data.byteLength);
    this.contents.push({ address, data });
    return address;
  }

  /**
   * Grows `memory` to all that was asked for and writes what was placed since the last time.
   *
   * @throws {RangeError} where there is not that much memory
   */
  fill(memory: WebAssembly.Memory): void {
    const missing = this.end - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / PAGE_BYTES));
    for (const { address, data } of this.contents.splice(0)) {
      new Uint8Array(memory.buffer, address).set(
        new Uint8Array(data.buffer, data.byteOffset, data.byteLength),
      );
    }
  }
}
