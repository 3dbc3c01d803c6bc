import type { Size } from '../engine/plan/plan';

/** Channels of a block: two vectors of four floats. */
export const BLOCK = 8;
/** Bytes of a pixel within a block. */
export const PIXEL_BYTES = BLOCK * 4;
/** Pixels that kernels may read and write after the last one of a plane. */
const SPARE_PIXELS = 6;

export const blocksOf = (channels: number): number => Math.ceil(channels / BLOCK);
export const pixelsOf = ({ height, width }: Size): number => height * width;

/** Where a tensor lies: `blocksOf(channels)` planes, `stride` bytes apart. */
export interface BlockedTensor {
  address: number;
  stride: number;
  channels: number;
  size: Size;
}

/** Bytes from plane to plane: an odd number of cache lines, so that planes don't compete for the same part of a cache. */
export function planeStride(size: Size): number {
  const lines = Math.ceil(((pixelsOf(size) + SPARE_PIXELS) * PIXEL_BYTES) / 64);
  return (lines + 1 - (lines % 2)) * 64;
}

/** Bytes of a whole tensor. */
export function tensorBytes(size: Size, channels: number): number {
  return blocksOf(channels) * planeStride(size);
}

/** The tensor's values as tfjs has them, [height, width, channels]. */
export function toRowMajor(memory: WebAssembly.Memory, tensor: BlockedTensor): Float32Array {
  const { address, stride, channels, size } = tensor;
  const floats = new Float32Array(memory.buffer);
  const pixels = pixelsOf(size);
  const values = new Float32Array(pixels * channels);
  for (let channel = 0; channel < channels; channel++) {
    let from = (address + Math.floor(channel / BLOCK) * stride) / 4 + (channel % BLOCK);
    for (let to = channel; to < values.length; to += channels, from += BLOCK) values[to] = floats[from];
  }
  return values;
}

/**
 * Weights as the kernels read them: by block of outputs, 8 biases and then 8 weights of each row. Rows are what is summed
 * over (input channels or taps), `weights` is [rows, outputs]; missing outputs and rows are zeros.
 */
export function packWeights(weights: Float32Array, bias: Float32Array, paddedRows: number): Float32Array {
  const outputs = bias.length;
  const rows = weights.length / outputs;
  const blockLength = (paddedRows + 1) * BLOCK;
  const packed = new Float32Array(blocksOf(outputs) * blockLength);
  for (let output = 0; output < outputs; output++) {
    const start = Math.floor(output / BLOCK) * blockLength + (output % BLOCK);
    packed[start] = bias[output];
    for (let row = 0; row < rows; row++) packed[start + (row + 1) * BLOCK] = weights[row * outputs + output];
  }
  return packed;
}
