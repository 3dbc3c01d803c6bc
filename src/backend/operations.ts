import { convolvedSide } from '../model';
import { blocksOf, pixelsOf, PIXEL_BYTES, type BlockedTensor, type Size } from './layout';
import type { Kernels } from './loadKernels';
import type { PackedDepthwise, PackedProduct } from './packing';
import type { PaddedPlane } from './paddedPlanes';

/* The calls of the WebAssembly kernels, on tensors of one window. */

/** 1x1 convolution: `packed.outputs` of `packed.inputs` channels for each pixel, plus `residual`, which lies as `output` does. */
export function pointwise(
  kernels: Kernels,
  packed: PackedProduct,
  input: BlockedTensor,
  output: BlockedTensor,
  activation: number,
  residual?: BlockedTensor,
  weights = packed.weights,
): void {
  kernels.pointwise(
    input.address,
    input.stride,
    blocksOf(packed.inputs),
    weights,
    output.address,
    output.stride,
    blocksOf(packed.outputs),
    pixelsOf(input.size),
    activation,
    residual?.address ?? 0,
    0,
  );
}

export function depthwise(
  kernels: Kernels,
  packed: PackedDepthwise,
  plane: PaddedPlane,
  input: BlockedTensor,
  output: BlockedTensor,
  activation: number,
): void {
  const { height, width } = packed.inputSize;
  kernels.depthwiseLayer(
    input.address,
    input.stride,
    width * PIXEL_BYTES,
    height,
    plane.address,
    plane.inner,
    plane.pitch,
    packed.weights,
    packed.kernelSize,
    packed.stride,
    output.address,
    output.stride,
    blocksOf(packed.channels),
    packed.outputSize.width,
    packed.outputSize.height,
    activation,
  );
}

/** `pointwise` and `depthwise` in one, block of channels by block: the wide tensor between them is never whole. */
export function expandDepthwise(
  kernels: Kernels,
  expand: PackedProduct,
  packed: PackedDepthwise,
  plane: PaddedPlane,
  input: BlockedTensor,
  output: BlockedTensor,
  activation: number,
): void {
  kernels.expandDepthwise(
    input.address,
    input.stride,
    blocksOf(expand.inputs),
    pixelsOf(packed.inputSize),
    expand.weights,
    plane.address,
    plane.pitch,
    plane.offsets,
    packed.weights,
    packed.kernelSize,
    packed.stride,
    output.address,
    output.stride,
    blocksOf(packed.channels),
    packed.outputSize.width,
    packed.outputSize.height,
    activation,
  );
}

/** Global average pooling to a vector. */
export function mean(kernels: Kernels, input: BlockedTensor, output: number): void {
  const { address, stride, channels, size } = input;
  kernels.mean(address, stride, blocksOf(channels), pixelsOf(size), output);
}

/** One vector through a dense layer. */
export function dense(
  kernels: Kernels,
  packed: PackedProduct,
  input: number,
  output: number,
  activation: number,
): void {
  const { weights, inputs, outputs } = packed;
  kernels.dense(input, blocksOf(inputs), weights, output, blocksOf(outputs), activation);
}

/** Puts a vector at the place of one pixel among the pixels of a row of vectors. */
export function placeVector(kernels: Kernels, vector: number, row: BlockedTensor, pixel: number): void {
  kernels.copyRows(
    vector,
    PIXEL_BYTES,
    blocksOf(row.channels),
    row.address + pixel * PIXEL_BYTES,
    row.stride,
  );
}

/** Size of the output of a symmetrically padded convolution. */
export function convolvedSize({ height, width }: Size, kernelSize: number, stride: number): Size {
  return {
    height: convolvedSide(height, kernelSize, stride),
    width: convolvedSide(width, kernelSize, stride),
  };
}
