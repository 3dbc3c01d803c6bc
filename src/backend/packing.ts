import type { TensorInfo } from '@tensorflow/tfjs-core';
import { foldBatchNorm, type Activation, type Gate } from '../model';
import { BLOCK, blocksOf, packWeights, type Size } from './layout';
import type { SimdBackend } from './simdBackend';

/** The weights of a layer, by name. */
export type Weights = Record<string, TensorInfo>;

/** What the kernels call the activations. */
const ACTIVATION_CODES: Record<Activation | 'linear', number> = { linear: 0, relu: 1, hardSwish: 2 };
export type ActivationName = keyof typeof ACTIVATION_CODES;
export const activationCode = (activation: ActivationName): number => ACTIVATION_CODES[activation];

/** Of a convolution or a dense layer, as the kernels read them. */
export interface PackedProduct {
  /** Address. */
  weights: number;
  inputs: number;
  outputs: number;
}

export interface PackedDepthwise {
  weights: number;
  channels: number;
  kernelSize: number;
  stride: number;
  inputSize: Size;
  outputSize: Size;
}

/** Attributes of the kernels of our layers: what `kernelAttributes` of the layers gives. */
export interface LayerAttributes {
  /** Of the layer. */
  name: string;
  /** Names of the layer's weights, in the order in which its kernel is given them after the input. */
  weights: readonly string[];
  filters: number;
  kernelSize: number;
  stride: number;
  depthwise: boolean;
  activation: ActivationName;
  gate: Gate;
  skip: boolean;
  epsilon: number;
}

/** The weights among the inputs of a layer's kernel, which is to pack them. */
export function weightsOf(inputs: readonly TensorInfo[], { weights }: LayerAttributes): Weights {
  return Object.fromEntries(weights.map((name, index) => [name, inputs[index + 1]]));
}

/** The weights of a convolution with its batch norm folded in, [rows, outputs], packed in `rows` padded rows. */
export function packConvolution(
  backend: SimdBackend,
  layer: Weights,
  prefix: string,
  epsilon: number,
  depthwise = false,
): PackedProduct {
  const read = (name: string) => backend.numbers(layer[prefix + name]);
  const [height, width, channels, filters] = layer[`${prefix}kernel`].shape;
  const { weights, bias } = foldBatchNorm(
    {
      kernel: read('kernel'),
      gamma: read('gamma'),
      beta: read('beta'),
      movingMean: read('movingMean'),
      movingVariance: read('movingVariance'),
    },
    epsilon,
  );
  const taps = height * width;
  // What a pointwise convolution sums over fills whole blocks; taps do not.
  const rows = taps > 1 ? taps * (depthwise ? 1 : channels) : blocksOf(channels) * BLOCK;
  return {
    weights: backend.arena.place(packWeights(weights, bias, rows)),
    inputs: channels,
    outputs: depthwise ? channels : filters,
  };
}

/** @param kernel [inputs, outputs] */
export function packDense(backend: SimdBackend, kernel: TensorInfo, bias?: TensorInfo): PackedProduct {
  const [inputs, outputs] = kernel.shape.slice(-2);
  const shifts = bias ? backend.numbers(bias) : new Float32Array(outputs);
  const packed = packWeights(backend.numbers(kernel), shifts, blocksOf(inputs) * BLOCK);
  return { weights: backend.arena.place(packed), inputs, outputs };
}
