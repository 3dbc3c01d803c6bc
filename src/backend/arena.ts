const PAGE_BYTES = 65536;
/** Addresses below are left alone: 0 means 'none' to the kernels. */
const FIRST_BYTE = 1024;
/** A cache line. */
const ALIGNMENT = 64;

interface Range {
  address: number;
  bytes: number;
}

/**
 * Gives out the memory of the kernels and takes it back. The smallest free range that is large enough is used, neighbours that
 * are free become one, and the memory grows where none is large enough; WebAssembly memory never shrinks.
 */
export class Arena {
  private readonly memory: WebAssembly.Memory;
  /** By address, never two that touch. */
  private free: Range[] = [];
  private readonly taken = new Map<number, number>();
  private used = 0;

  constructor(memory: WebAssembly.Memory) {
    this.memory = memory;
    this.release({ address: FIRST_BYTE, bytes: memory.buffer.byteLength - FIRST_BYTE });
  }

  /** Bytes that are given out, each part rounded up to a cache line. */
  get usedBytes(): number {
    return this.used;
  }

  /** Bytes of the memory itself. */
  get totalBytes(): number {
    return this.memory.buffer.byteLength;
  }

  /**
   * Takes `bytes` bytes, with whatever was there before. Returns their address, a multiple of 64.
   *
   * @throws {RangeError} where there is not that much memory
   */
  allocate(bytes: number): number {
    const size = Math.max(ALIGNMENT, Math.ceil(bytes / ALIGNMENT) * ALIGNMENT);
    let best = this.smallestOf(size);
    if (best === -1) {
      this.grow(size);
      best = this.smallestOf(size);
    }
    const range = this.free[best];
    const { address } = range;
    if (range.bytes === size) this.free.splice(best, 1);
    else {
      range.address += size;
      range.bytes -= size;
    }
    this.taken.set(address, size);
    this.used += size;
    return address;
  }

  /** Takes room for `data` and writes it there. Returns its address. */
  place(data: Float32Array | Uint32Array): number {
    const address = this.allocate(data.byteLength);
    const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    new Uint8Array(this.memory.buffer, address).set(bytes);
    return address;
  }

  /** @throws {RangeError} where nothing was taken at this address */
  dispose(address: number): void {
    const bytes = this.taken.get(address);
    if (bytes === undefined) throw new RangeError(`Nothing is taken at ${address}.`);
    this.taken.delete(address);
    this.used -= bytes;
    this.release({ address, bytes });
  }

  /**
   * Runs `run` in memory of its own: what it takes is new, and what it gives back is used by nobody else until the function that is
   * returned is called.
   *
   * @throws {RangeError} where there is not that much memory
   */
  apart(run: () => void): () => void {
    const others = this.free;
    const own: Range[] = [];
    const release = () => {
      for (const range of own.splice(0)) this.release(range);
    };
    this.free = own;
    try {
      run();
    } catch (error) {
      this.free = others;
      release();
      throw error;
    }
    this.free = others;
    return release;
  }

  private smallestOf(size: number): number {
    let best = -1;
    for (let index = 0; index < this.free.length; index++) {
      const { bytes } = this.free[index];
      if (bytes >= size && (best === -1 || bytes < this.free[best].bytes)) best = index;
    }
    return best;
  }

  private grow(bytes: number): void {
    const address = this.totalBytes;
    const pages = Math.ceil(bytes / PAGE_BYTES);
    this.memory.grow(pages);
    this.release({ address, bytes: pages * PAGE_BYTES });
  }

  private release(range: Range): void {
    let index = this.free.length;
    while (index > 0 && this.free[index - 1].address > range.address) index--;
    this.free.splice(index, 0, range);
    this.join(index);
    this.join(index - 1);
  }

  /** Joins a free range with the next one where they touch. */
  private join(index: number): void {
    if (index < 0 || index + 1 >= this.free.length) return;
    const range = this.free[index];
    const next = this.free[index + 1];
    if (range.address + range.bytes !== next.address) return;
    range.bytes += next.bytes;
    this.free.splice(index + 1, 1);
  }
}
