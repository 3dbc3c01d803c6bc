import type { Size } from '../engine/plan/plan';
import type { Arena } from './arena';
import { PIXEL_BYTES, pixelsOf } from './layout';

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

export function reservePaddedPlane(arena: Arena, size: Size, padding: number): PaddedPlane {
  const { height, width } = size;
  const pitch = (width + 2 * padding) * PIXEL_BYTES;
  const bytes = (height + 2 * padding) * pitch;
  const address = arena.reserve(bytes + SPARE_COLUMNS * PIXEL_BYTES);
  const start = padding * (pitch + PIXEL_BYTES);
  const offsets = Uint32Array.from({ length: Math.ceil(pixelsOf(size) / TILE) * TILE }, (_, pixel) =>
    pixel < pixelsOf(size)
      ? start + Math.floor(pixel / width) * pitch + (pixel % width) * PIXEL_BYTES
      : bytes,
  );
  return { address, inner: address + start, pitch, offsets: arena.place(offsets) };
}
