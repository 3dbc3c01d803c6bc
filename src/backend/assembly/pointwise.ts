import { Activation, HARD_SWISH, Lanes, PIXEL, RELU } from './simd';

/**
 * 1x1 convolution of `pixels` pixels: `inputBlocks` to `outputBlocks` blocks of eight channels.
 *
 * Weights are packed by output block: 8 biases, then 8 weights of each input channel. Results go to the place
 * `offsets[pixel]` bytes into their plane where `offsets` is given (not 0), else side by side. Where `residual` is
 * given, the tensor there, which lies as the output does, is added. Up to three pixels after the last are read and written:
 * planes have room for them, and the next plane is written later.
 */
export function pointwise(
  input: usize,
  inputStride: usize,
  inputBlocks: i32,
  weights: usize,
  output: usize,
  outputStride: usize,
  outputBlocks: i32,
  pixels: i32,
  activation: Activation,
  residual: usize,
  offsets: usize,
): void {
  const weightStride = <usize>(inputBlocks * 8 + 1) * PIXEL;
  // As many fours as leave the fewest pixels to compute in vain: one at most, but where there are hardly any.
  const rest = pixels % 6;
  const fours = rest == 0 || rest == 5 ? 0 : rest <= 2 && pixels > 6 ? 2 : 1;
  const sixes = (pixels - 4 * fours + 5) / 6;
  const behind = <usize>(6 * sixes);
  for (let block = 0; block < outputBlocks; ++block) {
    tilesOf6(sixes, input, inputStride, inputBlocks, weights, output, activation, residual, offsets);
    if (fours > 0) {
      tilesOf4(
        fours,
        input + behind * PIXEL,
        inputStride,
        inputBlocks,
        weights,
        offsets ? output : output + behind * PIXEL,
        activation,
        residual ? residual + behind * PIXEL : 0,
        offsets ? offsets + behind * sizeof<u32>() : 0,
      );
    }
    weights += weightStride;
    output += outputStride;
    if (residual) residual += outputStride;
  }
}

for (let $pixels = 4; $pixels < 7; $pixels += 2) {
  /**
   * `pointwise` for one block of outputs and `tiles` times four or six pixels, from the first on whose place in its input
   * plane is `source`: with six, twelve sums, two weights and an input fill x86's registers. Where `offsets` is given, it
   * is that of the first pixel; `target` is the output plane then, and else the first pixel's place in it.
   */
  function tilesOf$pixels(
    tiles: i32,
    source: usize,
    inputStride: usize,
    inputBlocks: i32,
    weights: usize,
    target: usize,
    activation: Activation,
    residual: usize,
    offsets: usize,
  ): void {
    for (let tile = 0; tile < tiles; ++tile) {
      let w = weights;
      let w0 = v128.load(w);
      let w1 = v128.load(w, 16);
      let x: v128;
      for (let $i = 0; $i < $pixels; ++$i) {
        let a$i = w0;
        let b$i = w1;
      }
      w += PIXEL;
      let p = source;
      for (let k = 0; k < inputBlocks; ++k) {
        for (let $channel = 0; $channel < 8; ++$channel) {
          w0 = v128.load(w, 32 * $channel);
          w1 = v128.load(w, 32 * $channel + 16);
          for (let $i = 0; $i < $pixels; ++$i) {
            x = v128.load32_splat(p, 32 * $i + 4 * $channel);
            a$i = Lanes.fma(x, w0, a$i);
            b$i = Lanes.fma(x, w1, b$i);
          }
        }
        w += 8 * PIXEL;
        p += inputStride;
      }
      if (activation == HARD_SWISH) {
        for (let $i = 0; $i < $pixels; ++$i) {
          a$i = Lanes.hardSwish(a$i);
          b$i = Lanes.hardSwish(b$i);
        }
      } else if (activation == RELU) {
        for (let $i = 0; $i < $pixels; ++$i) {
          a$i = Lanes.relu(a$i);
          b$i = Lanes.relu(b$i);
        }
      }
      if (residual) {
        for (let $i = 0; $i < $pixels; ++$i) {
          a$i = f32x4.add(a$i, v128.load(residual, 32 * $i));
          b$i = f32x4.add(b$i, v128.load(residual, 32 * $i + 16));
        }
        residual += $pixels * PIXEL;
      }
      if (offsets) {
        let place: usize;
        for (let $i = 0; $i < $pixels; ++$i) {
          place = target + load<u32>(offsets, 4 * $i);
          v128.store(place, a$i);
          v128.store(place, b$i, 16);
        }
        offsets += $pixels * sizeof<u32>();
      } else {
        for (let $i = 0; $i < $pixels; ++$i) {
          v128.store(target, a$i, 32 * $i);
          v128.store(target, b$i, 32 * $i + 16);
        }
        target += $pixels * PIXEL;
      }
      source += $pixels * PIXEL;
    }
  }
}
