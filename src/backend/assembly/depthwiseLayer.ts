import { depthwise } from './depthwise';
import { Activation, PIXEL } from './simd';

/**
 * Depthwise convolution of `blocks` blocks of eight channels, as `expandDepthwise` does it, of a tensor that is there
 * already: `rows` rows of `rowBytes` bytes, each block copied to `inner`, which is its place within `padded`.
 */
export function depthwiseLayer(
  input: usize,
  inputStride: usize,
  rowBytes: usize,
  rows: i32,
  padded: usize,
  inner: usize,
  pitch: usize,
  weights: usize,
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
    copyRows(input, rowBytes, rows, inner, pitch);
    depthwise(padded, pitch, weights, output, width, height, kernel, stride, activation);
    input += inputStride;
    weights += <usize>(kernel * kernel + 1) * PIXEL;
    output += outputStride;
  }
}

/** `rows` rows of `bytes` bytes each, `pitch` bytes apart at their target: what puts a plane inside its padding. */
export function copyRows(input: usize, bytes: usize, rows: i32, output: usize, pitch: usize): void {
  for (let row = 0; row < rows; ++row) {
    memory.copy(output, input, bytes);
    input += bytes;
    output += pitch;
  }
}
