import type { TensorInfo } from '@tensorflow/tfjs-core';
import { MissingKernelError } from '../errors';
import {
  BLOCK,
  blocksOf,
  pixelsOf,
  PIXEL_BYTES,
  tensorAt,
  tensorBytes,
  type BlockedTensor,
  type Size,
} from '../layout';
import { convolvedSize, depthwise, expandDepthwise, pointwise } from '../operations';
import {
  activationCode,
  packConvolution,
  weightsOf,
  type LayerAttributes,
  type PackedDepthwise,
  type PackedProduct,
} from '../packing';
import type { PaddedPlane } from '../paddedPlanes';
import { computeGates, packSqueeze, type PackedSqueeze } from '../squeeze';
import { windowOf, type SimdBackend } from '../simdBackend';
import { hasDepthwise, imageOf } from './convBatchNorm';
import type { LayerKernel } from './ourKernel';

/** A block in the kernels' memory. */
interface PackedBlock {
  expand?: PackedProduct;
  depthwise: PackedDepthwise;
  plane: PaddedPlane;
  squeeze?: PackedSqueeze;
  project: PackedProduct;
  /** Address of room for what the gates are multiplied with: the tensor or, where that is larger, the projection's weights. */
  gated: { kind: 'tensor' | 'weights'; address: number } | undefined;
  dispose: () => void;
}

/** `InvertedResidual`, window by window: expansion and depthwise convolution in one, gates, projection with its skip. */
export const invertedResidual: LayerKernel = (backend, inputs, attributes) => {
  const input = imageOf(backend, inputs[0]);
  const { windows, size } = input;
  const use = { kind: 'block', size, stride: attributes.stride };
  const block = backend.packed.get(inputs, use, () => packBlock(backend, inputs, attributes, size));
  const { outputSize, channels } = block.depthwise;
  const { outputs } = block.project;
  const output = backend.allocate({ windows, size: outputSize, channels: outputs });
  // Of one window, and used again by the next one: it stays in the cache.
  const address = backend.arena.allocate(tensorBytes(outputSize, channels));
  const wide = tensorAt(address, outputSize, channels);
  for (let window = 0; window < windows; window++) {
    runBlock(backend, block, attributes, windowOf(input, window), wide, windowOf(output, window));
  }
  backend.arena.dispose(address);
  return backend.output(output, [windows, outputSize.height, outputSize.width, outputs]);
};

function packBlock(
  backend: SimdBackend,
  inputs: readonly TensorInfo[],
  attributes: LayerAttributes,
  inputSize: Size,
): PackedBlock {
  const { arena, planes } = backend;
  const { name, kernelSize, stride, epsilon } = attributes;
  if (!hasDepthwise(kernelSize, stride)) {
    throw new MissingKernelError(
      `the depthwise convolution ${kernelSize}x${kernelSize} at stride ${stride} of the layer '${name}'`,
    );
  }
  const layer = weightsOf(inputs, attributes);
  const padding = Math.floor(kernelSize / 2);
  const outputSize = convolvedSize(inputSize, kernelSize, stride);
  const expand = 'expand/kernel' in layer ? packConvolution(backend, layer, 'expand/', epsilon) : undefined;
  const filters = packConvolution(backend, layer, 'depthwise/', epsilon, true);
  const squeeze = 'se/reduce/kernel' in layer ? packSqueeze(backend, layer, 'se/') : undefined;
  const project = packConvolution(backend, layer, 'project/', epsilon);
  const channels = filters.outputs;
  const gated = squeeze && roomForGated(backend, project, outputSize);
  return {
    ...{ expand, squeeze, project, gated },
    depthwise: { weights: filters.weights, channels, kernelSize, stride, inputSize, outputSize },
    plane: planes.acquire(inputSize, padding),
    dispose: () => {
      const addresses = [expand?.weights, filters.weights, project.weights, gated?.address];
      for (const address of addresses) if (address !== undefined) arena.dispose(address);
      squeeze?.dispose();
      planes.release(inputSize, padding);
    },
  };
}

function roomForGated(
  { arena }: SimdBackend,
  { inputs, outputs }: PackedProduct,
  size: Size,
): PackedBlock['gated'] {
  if (pixelsOf(size) < outputs) return { kind: 'tensor', address: arena.allocate(tensorBytes(size, inputs)) };
  const bytes = blocksOf(outputs) * (blocksOf(inputs) * BLOCK + 1) * PIXEL_BYTES;
  return { kind: 'weights', address: arena.allocate(bytes) };
}

function runBlock(
  backend: SimdBackend,
  block: PackedBlock,
  { name, activation, gate, skip }: LayerAttributes,
  input: BlockedTensor,
  wide: BlockedTensor,
  output: BlockedTensor,
): void {
  const { kernels } = backend;
  const { expand, plane, squeeze } = block;
  const code = activationCode(activation);
  backend.step(name, '/depthwise', () => {
    if (expand) expandDepthwise(kernels, expand, block.depthwise, plane, input, wide, code);
    else depthwise(kernels, block.depthwise, plane, input, wide, code);
  });
  if (squeeze) {
    backend.step(name, '/gates', () => {
      computeGates(backend, squeeze, gate, wide);
    });
  }
  backend.step(name, '/project', () => {
    project(backend, block, wide, output, skip ? input : undefined);
  });
}

function project(
  { kernels }: SimdBackend,
  { project, squeeze, gated }: PackedBlock,
  wide: BlockedTensor,
  output: BlockedTensor,
  residual: BlockedTensor | undefined,
): void {
  const { address, stride, channels, size } = wide;
  const code = activationCode('linear');
  if (!squeeze || !gated) {
    pointwise(kernels, project, wide, output, code, residual);
  } else if (gated.kind === 'tensor') {
    kernels.scalePlanes(address, stride, blocksOf(channels), pixelsOf(size), squeeze.gates, gated.address);
    pointwise(kernels, project, { ...wide, address: gated.address }, output, code, residual);
  } else {
    const { weights, inputs, outputs } = project;
    kernels.scaleInputs(weights, blocksOf(inputs), blocksOf(outputs), squeeze.gates, gated.address);
    pointwise(kernels, project, wide, output, code, residual, gated.address);
  }
}
