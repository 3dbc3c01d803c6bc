import type { Activation } from '../../model/table';
import type { Convolution, Dense, Size, SqueezeExcitation } from '../plan/plan';
import type { Arena } from '../../backend/arena';
import type { Kernels } from '../../backend/loadKernels';
import {
  BLOCK,
  blocksOf,
  packWeights,
  pixelsOf,
  PIXEL_BYTES,
  planeStride,
  tensorBytes,
  type BlockedTensor,
} from '../../backend/layout';
import { reservePaddedPlane, type PaddedPlane } from '../../backend/paddedPlane';

const ACTIVATION_CODES: Record<Activation, number> = { relu: 1, hardSwish: 2 };
const codeOf = (activation?: Activation): number => (activation ? ACTIVATION_CODES[activation] : 0);

/** Input and address of the weights of a convolution of gated channels, and what brings the gates into them. */
interface GatedInput {
  input: BlockedTensor;
  weights: number;
  scale: () => void;
}

/** Makes the calls of the kernels that a network consists of, and gives its tensors and weights their places. */
export class StageMaker {
  private readonly kernels: Kernels;
  private readonly arena: Arena;
  private readonly paddedPlanes = new Map<string, PaddedPlane>();

  constructor(kernels: Kernels, arena: Arena) {
    this.kernels = kernels;
    this.arena = arena;
  }

  tensor(size: Size, channels: number): BlockedTensor {
    return tensorAt(this.arena.reserve(tensorBytes(size, channels)), size, channels);
  }

  /** Its blocks lie side by side. */
  vector(channels: number): BlockedTensor {
    const address = this.arena.reserve(blocksOf(channels) * PIXEL_BYTES);
    return { address, stride: PIXEL_BYTES, channels, size: { height: 1, width: 1 } };
  }

  /** From an image of one channel at `image`, inside its padding. */
  stem(convolution: Convolution, image: number, pitch: number, output: BlockedTensor): () => void {
    const { outputs, outputSize } = convolution;
    const weights = this.weights(convolution, 9);
    return () => {
      this.kernels.stem(
        image,
        pitch,
        weights,
        output.address,
        output.stride,
        blocksOf(outputs),
        outputSize.width,
        outputSize.height,
      );
    };
  }

  pointwise(
    convolution: Convolution,
    input: BlockedTensor,
    output: BlockedTensor,
    residual?: BlockedTensor,
    weights = this.pointwiseWeights(convolution),
  ): () => void {
    const pixels = pixelsOf(convolution.inputSize);
    const multiply = this.product(convolution, input, output, weights, residual);
    return () => {
      multiply(pixels);
    };
  }

  depthwise(
    convolution: Convolution,
    weights: number,
    input: BlockedTensor,
    output: BlockedTensor,
  ): () => void {
    const { outputs, kernel, stride, inputSize, outputSize, activation } = convolution;
    const padded = this.paddedPlane(inputSize, kernel);
    return () => {
      this.kernels.depthwiseLayer(
        input.address,
        input.stride,
        inputSize.width * PIXEL_BYTES,
        inputSize.height,
        padded.address,
        padded.inner,
        padded.pitch,
        weights,
        kernel,
        stride,
        output.address,
        output.stride,
        blocksOf(outputs),
        outputSize.width,
        outputSize.height,
        codeOf(activation),
      );
    };
  }

  expandDepthwise(
    expand: Convolution,
    expandWeights: number,
    depthwise: Convolution,
    depthwiseWeights: number,
    input: BlockedTensor,
    output: BlockedTensor,
  ): () => void {
    const { outputs, kernel, stride, inputSize, outputSize, activation } = depthwise;
    const padded = this.paddedPlane(inputSize, kernel);
    return () => {
      this.kernels.expandDepthwise(
        input.address,
        input.stride,
        blocksOf(expand.inputs),
        pixelsOf(inputSize),
        expandWeights,
        padded.address,
        padded.pitch,
        padded.offsets,
        depthwiseWeights,
        kernel,
        stride,
        output.address,
        output.stride,
        blocksOf(outputs),
        outputSize.width,
        outputSize.height,
        codeOf(activation),
      );
    };
  }

  /** Global average pooling to a vector. */
  mean(input: BlockedTensor, output: BlockedTensor): () => void {
    return () => {
      const { address, stride, channels, size } = input;
      this.kernels.mean(address, stride, blocksOf(channels), pixelsOf(size), output.address);
    };
  }

  dense(
    layer: Dense,
    input: BlockedTensor,
    output: BlockedTensor,
    weights = this.denseWeights(layer),
  ): () => void {
    const { inputs, outputs, activation } = layer;
    return () => {
      this.kernels.dense(
        input.address,
        blocksOf(inputs),
        weights,
        output.address,
        blocksOf(outputs),
        codeOf(activation),
      );
    };
  }

  /** `dense` for as many vectors as it is told, which lie side by side as the pixels of a row do. */
  denseOfMany(
    layer: Dense,
    input: BlockedTensor,
    output: BlockedTensor,
    weights: number,
  ): (vectors: number) => void {
    return this.product(layer, input, output, weights);
  }

  /** What a layer makes of as many pixels as it is told, each by itself. */
  private product(
    { inputs, outputs, activation }: Pick<Dense, 'inputs' | 'outputs' | 'activation'>,
    input: BlockedTensor,
    output: BlockedTensor,
    weights: number,
    residual?: BlockedTensor,
  ): (pixels: number) => void {
    return (pixels) => {
      this.kernels.pointwise(
        input.address,
        input.stride,
        blocksOf(inputs),
        weights,
        output.address,
        output.stride,
        blocksOf(outputs),
        pixels,
        codeOf(activation),
        residual?.address ?? 0,
        0,
      );
    };
  }

  /** The gates of the channels of `input`, a vector. */
  gates(
    { reduce, expand, gate }: SqueezeExcitation,
    input: BlockedTensor,
    output: BlockedTensor,
  ): () => void {
    const pooled = this.vector(reduce.inputs);
    const squeezed = this.vector(reduce.outputs);
    const steps = [
      this.mean(input, pooled),
      this.dense(reduce, pooled, squeezed),
      this.dense(expand, squeezed, output),
    ];
    return () => {
      for (const step of steps) step();
      this.kernels[gate](output.address, blocksOf(expand.outputs));
    };
  }

  /**
   * What `pointwise` needs for channels times their gates: the tensor or, where that is larger, the weights are scaled.
   */
  gated(convolution: Convolution, input: BlockedTensor, gates: BlockedTensor): GatedInput {
    const [inputBlocks, outputBlocks] = [blocksOf(convolution.inputs), blocksOf(convolution.outputs)];
    const pixels = pixelsOf(input.size);
    const weights = this.pointwiseWeights(convolution);
    if (pixels < convolution.outputs) {
      const scaled = this.tensor(input.size, input.channels);
      return {
        input: scaled,
        weights,
        scale: () => {
          const { address, stride } = input;
          this.kernels.scalePlanes(address, stride, inputBlocks, pixels, gates.address, scaled.address);
        },
      };
    }
    const scaled = this.arena.reserve(outputBlocks * (inputBlocks * BLOCK + 1) * PIXEL_BYTES);
    return {
      input,
      weights: scaled,
      scale: () => {
        this.kernels.scaleInputs(weights, inputBlocks, outputBlocks, gates.address, scaled);
      },
    };
  }

  pointwiseWeights(convolution: Convolution): number {
    return this.weights(convolution, blocksOf(convolution.inputs) * BLOCK);
  }

  denseWeights(layer: Dense): number {
    return this.weights(layer, blocksOf(layer.inputs) * BLOCK);
  }

  depthwiseWeights(convolution: Convolution): number {
    return this.weights(convolution, convolution.kernel ** 2);
  }

  private weights({ weights, bias }: Convolution | Dense, rows: number): number {
    return this.arena.place(packWeights(weights, bias, rows));
  }

  private paddedPlane(size: Size, kernel: number): PaddedPlane {
    const padding = Math.floor(kernel / 2);
    const key = `${size.height} ${size.width} ${padding}`;
    const plane = this.paddedPlanes.get(key) ?? reservePaddedPlane(this.arena, size, padding);
    this.paddedPlanes.set(key, plane);
    return plane;
  }
}

export function tensorAt(address: number, size: Size, channels: number): BlockedTensor {
  return { address, stride: planeStride(size), channels, size };
}
