import type { Arena } from './arena';
import { PIXEL_BYTES, pixelsOf, type Size } from './layout';

/** Room for one plane inside zero padding. */
export interface PaddedPlane {
  /** Of the padding's corner. */
  address: number;
  /** Of the first pixel within the padding. */
  inner: number;
  /** Bytes from row to row. */
  pitch: number;
  /** Address of a table: each pixel's distance from the corner, in bytes. */
  offsets: number;
}

/** Columns that a depthwise kernel may read after the last row. */
const SPARE_COLUMNS = 16;
/** Pixels that a pointwise kernel computes at a time; what the last ones compute too much goes behind the plane. */
const TILE = 6;

/** The padded planes of the layers that are in use; layers of one size share one. */
export class PaddedPlanes {
  private readonly arena: Arena;
  private readonly planes = new Map<string, { plane: PaddedPlane; users: number }>();

  constructor(arena: Arena) {
    this.arena = arena;
  }

  /** A plane of this size; its user releases it. */
  acquire(size: Size, padding: number): PaddedPlane {
    const key = keyOf(size, padding);
    const entry = this.planes.get(key) ?? { plane: this.make(size, padding), users: 0 };
    entry.users += 1;
    this.planes.set(key, entry);
    return entry.plane;
  }

  release(size: Size, padding: number): void {
    const key = keyOf(size, padding);
    const entry = this.planes.get(key);
    if (!entry || --entry.users > 0) return;
    this.planes.delete(key);
    this.arena.dispose(entry.plane.address);
    this.arena.dispose(entry.plane.offsets);
  }

  private make(size: Size, padding: number): PaddedPlane {
    const { height, width } = size;
    const pitch = (width + 2 * padding) * PIXEL_BYTES;
    const bytes = (height + 2 * padding) * pitch;
    const address = this.arena.place(new Float32Array((bytes + SPARE_COLUMNS * PIXEL_BYTES) / 4));
    const start = padding * (pitch + PIXEL_BYTES);
    const offsets = Uint32Array.from({ length: Math.ceil(pixelsOf(size) / TILE) * TILE }, (_, pixel) =>
      pixel < pixelsOf(size)
        ? start + Math.floor(pixel / width) * pitch + (pixel % width) * PIXEL_BYTES
        : bytes,
    );
    return { address, inner: address + start, pitch, offsets: this.arena.place(offsets) };
  }
}

function keyOf({ height, width }: Size, padding: number): string {
  return `${height} ${width} ${padding}`;
}
