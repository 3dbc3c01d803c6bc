import type { TensorInfo } from '@tensorflow/tfjs-core';
import { MissingKernelError } from '../errors';
import { blocksOf, pixelsOf, type Size } from '../layout';
import { convolvedSize, depthwise, pointwise } from '../operations';
import { activationCode, packConvolution, weightsOf, type LayerAttributes } from '../packing';
import { windowOf, type BlockedData, type SimdBackend } from '../simdBackend';
import type { LayerKernel } from './ourKernel';

/** Floats that the stem may read after the last row of its image. */
const SPARE_FLOATS = 16;

/** `ConvBatchNorm`: a pointwise or depthwise convolution, or the 3x3 one of one channel that networks begin with. */
export const convBatchNorm: LayerKernel = (backend, inputs, attributes) => {
  const { filters, kernelSize, stride } = attributes;
  const convolution = kindOf(inputs[0], attributes);
  const [windows, height, width] = inputs[0].shape;
  const outputSize = convolvedSize({ height, width }, kernelSize, stride);
  const output = backend.allocate({ windows, size: outputSize, channels: filters });
  convolution(backend, inputs, attributes, output);
  return backend.output(output, [windows, outputSize.height, outputSize.width, filters]);
};

type Convolution = (
  backend: SimdBackend,
  inputs: readonly TensorInfo[],
  attributes: LayerAttributes,
  output: BlockedData,
) => void;

function kindOf(x: TensorInfo, attributes: LayerAttributes): Convolution {
  const { name, kernelSize, stride } = attributes;
  const isDepthwise = attributes.depthwise;
  if (isDepthwise && hasDepthwise(kernelSize, stride)) return runDepthwise;
  if (!isDepthwise && kernelSize === 1 && stride === 1) return runPointwise;
  if (!isDepthwise && kernelSize === 3 && stride === 2 && x.shape[3] === 1) return runStem;
  const kind = isDepthwise ? 'depthwise' : `${x.shape[3]}-channel`;
  throw new MissingKernelError(
    `the ${kind} convolution ${kernelSize}x${kernelSize} at stride ${stride} of the layer '${name}'`,
  );
}

export function hasDepthwise(kernelSize: number, stride: number): boolean {
  return (kernelSize === 3 || kernelSize === 5) && (stride === 1 || stride === 2);
}

function runPointwise(
  backend: SimdBackend,
  inputs: readonly TensorInfo[],
  attributes: LayerAttributes,
  output: BlockedData,
): void {
  const { name, activation, epsilon } = attributes;
  const { kernels, arena } = backend;
  const packed = backend.packed.get(inputs, { kind: 'pointwise' }, () => {
    const product = packConvolution(backend, weightsOf(inputs, attributes), '', epsilon);
    return {
      ...product,
      dispose: () => {
        arena.dispose(product.weights);
      },
    };
  });
  const input = imageOf(backend, inputs[0]);
  for (let window = 0; window < input.windows; window++) {
    const [from, to] = [windowOf(input, window), windowOf(output, window)];
    backend.step(name, '', () => {
      pointwise(kernels, packed, from, to, activationCode(activation));
    });
  }
}

function runDepthwise(
  backend: SimdBackend,
  inputs: readonly TensorInfo[],
  attributes: LayerAttributes,
  output: BlockedData,
): void {
  const { name, kernelSize, stride, activation, epsilon } = attributes;
  const { kernels, arena, planes } = backend;
  const input = imageOf(backend, inputs[0]);
  const { size: inputSize, channels } = input;
  const use = { kind: 'depthwise', size: inputSize, stride };
  const packed = backend.packed.get(inputs, use, () => {
    const { weights } = packConvolution(backend, weightsOf(inputs, attributes), '', epsilon, true);
    const padding = Math.floor(kernelSize / 2);
    return {
      ...{ weights, channels, kernelSize, stride, inputSize, outputSize: output.size },
      plane: planes.acquire(inputSize, padding),
      dispose: () => {
        arena.dispose(weights);
        planes.release(inputSize, padding);
      },
    };
  });
  for (let window = 0; window < input.windows; window++) {
    const [from, to] = [windowOf(input, window), windowOf(output, window)];
    backend.step(name, '', () => {
      depthwise(kernels, packed, packed.plane, from, to, activationCode(activation));
    });
  }
}

function runStem(
  backend: SimdBackend,
  inputs: readonly TensorInfo[],
  attributes: LayerAttributes,
  output: BlockedData,
): void {
  const { name, activation, epsilon } = attributes;
  const { kernels, arena } = backend;
  const [windows, height, width] = inputs[0].shape;
  const pitch = width + 2;
  const size: Size = { height, width };
  const packed = backend.packed.get(inputs, { kind: 'stem', size }, () => {
    const { weights } = packConvolution(backend, weightsOf(inputs, attributes), '', epsilon);
    const image = arena.allocate(4 * height * width);
    const padded = arena.place(new Float32Array((height + 2) * pitch + SPARE_FLOATS));
    return {
      ...{ weights, image, padded },
      dispose: () => {
        for (const address of [weights, image, padded]) arena.dispose(address);
      },
    };
  });
  const values = backend.numbers(inputs[0]);
  for (let window = 0; window < windows; window++) {
    const { address, stride, channels } = windowOf(output, window);
    const start = window * pixelsOf(size);
    backend.step(name, '', () => {
      const image = values.subarray(start, start + pixelsOf(size));
      new Float32Array(kernels.memory.buffer).set(image, packed.image / 4);
      kernels.copyRows(packed.image, 4 * width, height, packed.padded + 4 * (pitch + 1), 4 * pitch);
      kernels.stem(
        packed.padded,
        4 * pitch,
        packed.weights,
        address,
        stride,
        blocksOf(channels),
        output.size.width,
        output.size.height,
        activationCode(activation),
      );
    });
  }
}

/** An image [windows, height, width, channels] in the kernels' memory. */
export function imageOf(backend: SimdBackend, x: TensorInfo): BlockedData {
  const [windows, height, width, channels] = x.shape;
  return backend.blocked(x, { windows, size: { height, width }, channels });
}
