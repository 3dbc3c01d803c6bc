import type { TensorShape } from '../../../inspect';
import { levels, type ValueRange } from './valueRange';

/** How numbers become colours. */
export interface Colouring {
  /** 256 packed colours. */
  palette: Uint32Array;
  range: ValueRange;
}

/** A picture under work: rows of packed pixels. */
export interface Pixels {
  data: Uint32Array;
  width: number;
}

/** Writes the map of one channel with its corner at (left, top), one pixel a value, the lowest pitch at the bottom. */
export function paintMap(
  { data, width }: Pixels,
  [left, top]: readonly [number, number],
  values: Float32Array,
  [mel, frame, channels]: TensorShape,
  channel: number,
  { palette, range }: Colouring,
): void {
  const levelOf = levels(range);
  for (let row = 0; row < mel; row++) {
    let from = row * frame * channels + channel;
    let to = (top + mel - 1 - row) * width + left;
    for (let column = 0; column < frame; column++, from += channels, to++) {
      data[to] = palette[levelOf(values[from])];
    }
  }
}
