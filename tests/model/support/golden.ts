/** What training/golden.py wrote, and networks with the weights that it used. */
import { readFileSync } from 'node:fs';
import { dispose, io, type Tensor } from '@tensorflow/tfjs-core';
import { input, layers, model, type LayersModel, type SymbolicTensor } from '@tensorflow/tfjs-layers';
import { fromPyTorch, type PyTorchWeight } from '../../../cli/support/pytorchWeights';
import type {
  Activation,
  BlockSettings,
  Gate,
  NetworkTable,
  Variant,
  VariantOptions,
} from '../../../src/model/table';
import { drawnInput, drawnWeight } from './drawn';

/** For float32 in another order of summation: logits of up to 13 were seen to differ by 3e-5, all else by less. */
export const TOLERANCE = 1e-4;

export interface ActivationGoldens {
  points: number[];
  functions: Record<
    'relu' | 'hardSwish' | 'hardSigmoid' | 'sigmoid',
    { values: number[]; derivatives: number[] }
  >;
}

interface Golden {
  name: string;
  weights: PyTorchWeight[];
}

interface LayerGolden extends Golden {
  /** NHWC. */
  inputShape: [number, number, number, number];
  output: number[];
}

export interface ConvBatchNormGolden extends LayerGolden {
  kernelSize: number;
  stride: number;
  activation?: Activation;
}

export interface SqueezeExcitationGolden extends LayerGolden {
  gate: Gate;
  squeezeChannels: number;
}

export interface InvertedResidualGolden extends LayerGolden {
  gate: Gate;
  block: BlockSettings;
  /** Sum of squares of the gradient of the sum of squared outputs, to the input `x` and each weight by its name. */
  gradientSquares: Record<string, number>;
}

export interface NetworkGolden extends Golden {
  variant: Variant;
  widthMultiplier: number;
  /** Where the network is not the paper's. */
  options: Pick<VariantOptions, 'hidden' | 'gate'>;
  table: NetworkTable;
  parameters: number;
  /** Of one window, counted by hooks while torchvision's network ran. */
  multiplyAdds: number;
  /** Means over mel and frame of the first 8 channels of the first window, after stem, each block and last. */
  layerMeans: number[][];
  /** [2, 10], flat. */
  logits: number[];
}

interface Goldens {
  activations: ActivationGoldens;
  convBatchNorm: ConvBatchNormGolden[];
  squeezeExcitation: SqueezeExcitationGolden[];
  invertedResidual: InvertedResidualGolden[];
  networks: NetworkGolden[];
}

export function readGoldens<Name extends keyof Goldens>(name: Name): Goldens[Name] {
  // golden.py's own file; the interfaces above say what it writes.
  return JSON.parse(readFileSync(`tests/golden/${name}.json`, 'utf8')) as Goldens[Name];
}

/** A layer alone in a network, since weights are loaded into networks. */
export function networkOf(layer: layers.Layer, inputShape: number[]): LayersModel {
  const image = input({ shape: inputShape.slice(1) });
  return model({ inputs: image, outputs: layer.apply(image) as SymbolicTensor });
}

/** Gives `network` the weights of `golden`, through the transposition that every trained network goes through. */
export function withGoldenWeights(network: LayersModel, golden: Golden): LayersModel {
  const { specs, data } = fromPyTorch(network, golden.weights, bytesOfWeights(golden.weights));
  const weights = io.decodeWeights(data.buffer, specs);
  network.loadWeights(weights);
  dispose(weights);
  return network;
}

/** The drawn weights one after the other, as float16: what the exporter would write. */
export function bytesOfWeights(weights: PyTorchWeight[]): Uint8Array {
  return Buffer.concat(weights.map(({ name, shape }) => new Uint8Array(drawnWeight(name, shape).buffer)));
}

export function goldenInput(name: string, shape: number[]): Tensor {
  const halves = drawnInput(name, shape);
  const spec = { name, shape, dtype: 'float32', quantization: { dtype: 'float16' } } as const;
  return io.decodeWeights(halves.buffer, [spec])[name];
}

export function maxDifference(got: Tensor, expected: readonly number[]): number {
  const values = got.dataSync();
  if (values.length !== expected.length)
    throw new RangeError(`${values.length} values, not ${expected.length}`);
  return Math.max(...expected.map((value, index) => Math.abs(value - values[index])));
}
