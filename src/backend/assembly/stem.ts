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
        let a0 = w0;
        let b0 = w1;
        let a1 = w0;
        let b1 = w1;
        let a2 = w0;
        let b2 = w1;
        let a3 = w0;
        let b3 = w1;
        let a4 = w0;
        let b4 = w1;
        let a5 = w0;
        let b5 = w1;
        let p = source;
        for (let row = 0; row < 3; ++row) {
          w0 = v128.load(w, 32);
          w1 = v128.load(w, 48);
          v = v128.load32_splat(p, 0);
          a0 = Lanes.fma(v, w0, a0);
          b0 = Lanes.fma(v, w1, b0);
          v = v128.load32_splat(p, 8);
          a1 = Lanes.fma(v, w0, a1);
          b1 = Lanes.fma(v, w1, b1);
          v = v128.load32_splat(p, 16);
          a2 = Lanes.fma(v, w0, a2);
          b2 = Lanes.fma(v, w1, b2);
          v = v128.load32_splat(p, 24);
          a3 = Lanes.fma(v, w0, a3);
          b3 = Lanes.fma(v, w1, b3);
          v = v128.load32_splat(p, 32);
          a4 = Lanes.fma(v, w0, a4);
          b4 = Lanes.fma(v, w1, b4);
          v = v128.load32_splat(p, 40);
          a5 = Lanes.fma(v, w0, a5);
          b5 = Lanes.fma(v, w1, b5);
          w0 = v128.load(w, 64);
          w1 = v128.load(w, 80);
          v = v128.load32_splat(p, 4);
          a0 = Lanes.fma(v, w0, a0);
          b0 = Lanes.fma(v, w1, b0);
          v = v128.load32_splat(p, 12);
          a1 = Lanes.fma(v, w0, a1);
          b1 = Lanes.fma(v, w1, b1);
          v = v128.load32_splat(p, 20);
          a2 = Lanes.fma(v, w0, a2);
          b2 = Lanes.fma(v, w1, b2);
          v = v128.load32_splat(p, 28);
          a3 = Lanes.fma(v, w0, a3);
          b3 = Lanes.fma(v, w1, b3);
          v = v128.load32_splat(p, 36);
          a4 = Lanes.fma(v, w0, a4);
          b4 = Lanes.fma(v, w1, b4);
          v = v128.load32_splat(p, 44);
          a5 = Lanes.fma(v, w0, a5);
          b5 = Lanes.fma(v, w1, b5);
          w0 = v128.load(w, 96);
          w1 = v128.load(w, 112);
          v = v128.load32_splat(p, 8);
          a0 = Lanes.fma(v, w0, a0);
          b0 = Lanes.fma(v, w1, b0);
          v = v128.load32_splat(p, 16);
          a1 = Lanes.fma(v, w0, a1);
          b1 = Lanes.fma(v, w1, b1);
          v = v128.load32_splat(p, 24);
          a2 = Lanes.fma(v, w0, a2);
          b2 = Lanes.fma(v, w1, b2);
          v = v128.load32_splat(p, 32);
          a3 = Lanes.fma(v, w0, a3);
          b3 = Lanes.fma(v, w1, b3);
          v = v128.load32_splat(p, 40);
          a4 = Lanes.fma(v, w0, a4);
          b4 = Lanes.fma(v, w1, b4);
          v = v128.load32_splat(p, 48);
          a5 = Lanes.fma(v, w0, a5);
          b5 = Lanes.fma(v, w1, b5);
          w += 3 * PIXEL;
          p += pitch;
        }
        if (activation == HARD_SWISH) {
          a0 = Lanes.hardSwish(a0);
          b0 = Lanes.hardSwish(b0);
          a1 = Lanes.hardSwish(a1);
          b1 = Lanes.hardSwish(b1);
          a2 = Lanes.hardSwish(a2);
          b2 = Lanes.hardSwish(b2);
          a3 = Lanes.hardSwish(a3);
          b3 = Lanes.hardSwish(b3);
          a4 = Lanes.hardSwish(a4);
          b4 = Lanes.hardSwish(b4);
          a5 = Lanes.hardSwish(a5);
          b5 = Lanes.hardSwish(b5);
        } else if (activation == RELU) {
          a0 = Lanes.relu(a0);
          b0 = Lanes.relu(b0);
          a1 = Lanes.relu(a1);
          b1 = Lanes.relu(b1);
          a2 = Lanes.relu(a2);
          b2 = Lanes.relu(b2);
          a3 = Lanes.relu(a3);
          b3 = Lanes.relu(b3);
          a4 = Lanes.relu(a4);
          b4 = Lanes.relu(b4);
          a5 = Lanes.relu(a5);
          b5 = Lanes.relu(b5);
        }
        v128.store(target, a0, 0);
        v128.store(target, b0, 16);
        v128.store(target, a1, 32);
        v128.store(target, b1, 48);
        v128.store(target, a2, 64);
        v128.store(target, b2, 80);
        v128.store(target, a3, 96);
        v128.store(target, b3, 112);
        v128.store(target, a4, 128);
        v128.store(target, b4, 144);
        v128.store(target, a5, 160);
        v128.store(target, b5, 176);
        source += 2 * TILE * sizeof<f32>();
        target += TILE * PIXEL;
      }
    }
    weights += 10 * PIXEL;
    output += outputStride;
  }
}
