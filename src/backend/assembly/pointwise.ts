import { pointwiseFours } from './pointwiseFours';
import { pointwiseSixes } from './pointwiseSixes';
import { PIXEL, Activation } from './simd';

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
    pointwiseSixes(sixes, input, inputStride, inputBlocks, weights, output, activation, residual, offsets);
    if (fours > 0) {
      pointwiseFours(
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
