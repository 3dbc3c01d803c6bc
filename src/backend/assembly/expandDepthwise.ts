import { depthwise } from './depthwise';
import { pointwise } from './pointwise';
import { Activation, PIXEL } from './simd';

/**
 * The first two convolutions of an inverted residual, a block of eight channels at a time, so that the wide tensor
 * between them is never more than one plane, still in the cache when it is read.
 *
 * `padded` is room for that plane inside its zero padding, rows `pitch` bytes apart, and `offsets` gives each input
 * pixel's place in it. `kernel` is 3 or 5, `stride` 1 or 2; `width` and `height` are the output's.
 */
export function expandDepthwise(
  input: usize,
  inputStride: usize,
  inputBlocks: i32,
  pixels: i32,
  expandWeights: usize,
  padded: usize,
  pitch: usize,
  offsets: usize,
  depthwiseWeights: usize,
  kernel: i32,
  stride: i32,
  output: usize,
  outputStride: usize,
  blocks: i32,
  width: i32,
  height: i32,
  activation: Activation,
): void {
  for (let block = 0; block < blocks; ++block) {
    pointwise(input, inputStride, inputBlocks, expandWeights, padded, 0, 1, pixels, activation, 0, offsets);
    depthwise(padded, pitch, depthwiseWeights, output, width, height, kernel, stride, activation);
    expandWeights += <usize>(inputBlocks * 8 + 1) * PIXEL;
    depthwiseWeights += <usize>(kernel * kernel + 1) * PIXEL;
    output += outputStride;
  }
}
