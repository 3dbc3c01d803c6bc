/** Channels of a block: two vectors of four floats. */
export const BLOCK = 8;
/** Bytes of a pixel within a block. */
export const PIXEL_BYTES = BLOCK * 4;
/** Pixels that kernels may read and write after the last one of a plane. */
const SPARE_PIXELS = 6;

/** Rows (mel bands) and columns (frames) of a plane. */
export interface Size {
  height: number;
  width: number;
}

export const blocksOf = (channels: number): number => Math.ceil(channels / BLOCK);
export const pixelsOf = ({ height, width }: Size): number => height * width;

/** Where the tensor of one window lies: `blocksOf(channels)` planes, `stride` bytes apart. */
export interface BlockedTensor {
  address: number;
  stride: number;
  channels: number;
  size: Size;
}

/** Bytes from plane to plane: an odd number of cache lines, so that planes don't compete for the same part of a cache. */
export function planeStride(size: Size): number {
  // One pixel a plane is a vector: its blocks lie side by side.
  if (pixelsOf(size) === 1) return PIXEL_BYTES;
  const lines = Math.ceil(((pixelsOf(size) + SPARE_PIXELS) * PIXEL_BYTES) / 64);
  return (lines + 1 - (lines % 2)) * 64;
}

/** Bytes of a whole tensor, with the pixels that kernels may write after its last plane. */
export function tensorBytes(size: Size, channels: number): number {
  return blocksOf(channels) * planeStride(size) + SPARE_PIXELS * PIXEL_BYTES;
}

export function tensorAt(address: number, size: Size, channels: number): BlockedTensor {
  return { address, stride: planeStride(size), channels, size };
}

/** Copies the tensor's values as tfjs has them, [height, width, channels], to `out` from `at`. */
export function toRowMajor(
  memory: WebAssembly.Memory,
  { address, stride, channels, size }: BlockedTensor,
  out: Float32Array,
  at = 0,
): void {
  const floats = new Float32Array(memory.buffer);
  const end = at + pixelsOf(size) * channels;
  for (let channel = 0; channel < channels; channel++) {
    let from = (address + Math.floor(channel / BLOCK) * stride) / 4 + (channel % BLOCK);
    for (let to = at + channel; to < end; to += channels, from += BLOCK) out[to] = floats[from];
  }
}

/** Writes values as tfjs has them, [height, width, channels], from `at` on, to a tensor; channels that fill its last block are 0. */
export function fromRowMajor(
  memory: WebAssembly.Memory,
  { address, stride, channels, size }: BlockedTensor,
  values: ArrayLike<number>,
  at = 0,
): void {
  const floats = new Float32Array(memory.buffer);
  const pixels = pixelsOf(size);
  for (let channel = 0; channel < blocksOf(channels) * BLOCK; channel++) {
    let to = (address + Math.floor(channel / BLOCK) * stride) / 4 + (channel % BLOCK);
    for (let pixel = 0, from = at + channel; pixel < pixels; pixel++, from += channels, to += BLOCK) {
      floats[to] = channel < channels ? values[from] : 0;
    }
  }
}

/**
 * Weights as the kernels read them: by block of outputs, 8 biases and then 8 weights of each row. Rows are what is summed
 * over (input channels or taps), `weights` is [rows, outputs]; missing outputs and rows are zeros.
 */
export function packWeights(
  weights: ArrayLike<number>,
  bias: ArrayLike<number>,
  paddedRows: number,
): Float32Array {
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
