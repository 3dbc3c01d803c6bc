import { Activation, HARD_SWISH, Lanes, PIXEL, RELU } from './simd';

const TILE: usize = 6;

/**
 * The first convolution: 3x3 at stride 2 over one channel, and its activation, to `outputBlocks` blocks of eight channels.
 *
 * `input` is the corner of the zero-padded image, rows `pitch` bytes apart, one float a pixel. Weights by output block:
 * 8 biases, then 8 of each tap. Up to five pixels are written after the last one, and read after each row.
 */
export function stem(
  input: usize,
  pitch: usize,
  weights: usize,
  output: usize,
  outputStride: usize,
  outputBlocks: i32,
  width: i32,
  height: i32,
  activation: Activation,
): void {
  for (let block = 0; block < outputBlocks; ++block) {
    for (let y = 0; y < height; ++y) {
      let source = input + <usize>(2 * y) * pitch;
      let target = output + <usize>(y * width) * PIXEL;
      for (let x = 0; x < width; x += <i32>TILE) {
        let w = weights;
        let w0 = v128.load(w);
        let w1 = v128.load(w, 16);
        let v: v128;
        for (let $i = 0; $i < 6; ++$i) {
          let a$i = w0;
          let b$i = w1;
        }
        let p = source;
        for (let row = 0; row < 3; ++row) {
          for (let $tap = 0; $tap < 3; ++$tap) {
            w0 = v128.load(w, 32 * $tap + 32);
            w1 = v128.load(w, 32 * $tap + 48);
            for (let $i = 0; $i < 6; ++$i) {
              v = v128.load32_splat(p, 8 * $i + 4 * $tap);
              a$i = Lanes.fma(v, w0, a$i);
              b$i = Lanes.fma(v, w1, b$i);
            }
          }
          w += 3 * PIXEL;
          p += pitch;
        }
        if (activation == HARD_SWISH) {
          for (let $i = 0; $i < 6; ++$i) {
            a$i = Lanes.hardSwish(a$i);
            b$i = Lanes.hardSwish(b$i);
          }
        } else if (activation == RELU) {
          for (let $i = 0; $i < 6; ++$i) {
            a$i = Lanes.relu(a$i);
            b$i = Lanes.relu(b$i);
          }
        }
        for (let $i = 0; $i < 6; ++$i) {
          v128.store(target, a$i, 32 * $i);
          v128.store(target, b$i, 32 * $i + 16);
        }
        source += 2 * TILE * sizeof<f32>();
        target += TILE * PIXEL;
      }
    }
    weights += 10 * PIXEL;
    output += outputStride;
  }
}
