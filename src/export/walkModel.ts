import type { layers, LayersModel, SymbolicTensor } from '@tensorflow/tfjs-layers';
import { BATCH_NORM_EPSILON, foldBatchNorm, type Activation, type Gate } from '../model';
import { ConvBatchNorm, HardSwish, InvertedResidual, SqueezeExcitation } from '../model/layers';
type Layer = layers.Layer;

/** A convolution with its batch norm folded in. Padding is symmetric, kernelSize // 2 on both sides. */
export interface FoldedConvolution {
  inputs: number;
  outputs: number;
  kernelSize: number;
  stride: number;
  depthwise: boolean;
  activation?: Activation;
  /** [kernelSize, kernelSize, inputs, outputs], or [kernelSize, kernelSize, outputs] where depthwise. */
  weights: Float32Array;
  bias: Float32Array;
}

export interface DenseWeights {
  inputs: number;
  outputs: number;
  activation?: Activation;
  /** [inputs, outputs] */
  weights: Float32Array;
  bias: Float32Array;
}

/** What our networks are made of, over whatever stands for a tensor in a file that is written. */
export interface ModelOperations<T> {
  /** Symmetric padding, convolution, bias, activation. */
  convolution(name: string, convolution: FoldedConvolution, x: T): T;
  /** Product with a matrix, bias, activation, of a vector. */
  dense(name: string, layer: DenseWeights, x: T): T;
  activate(name: string, activation: Activation, x: T): T;
  /** Global average pooling to a vector. */
  pool(name: string, x: T): T;
  gate(name: string, gate: Gate, x: T): T;
  /** Each channel of `x` times its gate, of a vector. */
  scale(name: string, x: T, gates: T): T;
  add(name: string, x: T, y: T): T;
}

/** A network has a layer that no format is told how to write. */
export class UnwritableLayerError extends Error {
  override readonly name = 'UnwritableLayerError';

  constructor(layer: Layer) {
    super(`The layer '${layer.name}' of class ${layer.getClassName()} can't be written to another format.`);
  }
}

/**
 * Applies the operations of a model's layers in their order, batch norms folded into their convolutions.
 *
 * @param model of one input, whose layers have one input each
 * @param input stands for the model's input
 * @returns what stands for each output, by the model's names and in its order
 * @throws {UnwritableLayerError} where there is another layer than those of `buildMobileNetV3`
 */
export function walkModel<T>(
  model: LayersModel,
  input: T,
  operations: ModelOperations<T>,
): Record<string, T> {
  const values = new Map<string, T>();
  for (const layer of model.layers) {
    // Every layer was applied once, to one tensor.
    const { input: from, output: to } = layer as { input: SymbolicTensor; output: SymbolicTensor };
    const x = values.get(from.name) ?? input;
    values.set(to.name, from === to ? input : walkLayer(layer, x, operations));
  }
  return Object.fromEntries(
    model.outputs.map(({ name }, index) => [model.outputNames[index], values.get(name) ?? input]),
  );
}

function walkLayer<T>(layer: Layer, x: T, operations: ModelOperations<T>): T {
  if (layer instanceof ConvBatchNorm) return operations.convolution(layer.name, folded(layer), x);
  if (layer instanceof InvertedResidual) return walkBlock(layer, x, operations);
  if (layer instanceof SqueezeExcitation) return walkSqueeze(layer, x, operations);
  if (layer instanceof HardSwish) return operations.activate(layer.name, 'hardSwish', x);
  switch (layer.getClassName()) {
    case 'GlobalAveragePooling2D':
      return operations.pool(layer.name, x);
    case 'Dense':
      return operations.dense(layer.name, denseOf(layer, '', activationOf(layer)), x);
    default:
      throw new UnwritableLayerError(layer);
  }
}

function walkBlock<T>(block: InvertedResidual, input: T, operations: ModelOperations<T>): T {
  const { expand, depthwise, squeezeExcitation, project, skip } = block;
  const x = [expand, depthwise, squeezeExcitation, project].reduce(
    (y, part) => (part ? walkLayer(part, y, operations) : y),
    input,
  );
  return skip ? operations.add(`${block.name}/skip`, x, input) : x;
}

function walkSqueeze<T>(layer: SqueezeExcitation, x: T, operations: ModelOperations<T>): T {
  const { name, gate } = layer;
  const pooled = operations.pool(`${name}/pool`, x);
  const reduced = operations.dense(`${name}/reduce`, denseOf(layer, 'reduce/', 'relu'), pooled);
  const expanded = operations.dense(`${name}/expand`, denseOf(layer, 'expand/'), reduced);
  return operations.scale(`${name}/scale`, x, operations.gate(`${name}/gates`, gate, expanded));
}

function folded(layer: ConvBatchNorm): FoldedConvolution {
  const { filters, kernelSize, stride, depthwise = false, activation } = layer.settings;
  const read = (name: string) => valuesOf(layer, name);
  const kernel = read('kernel');
  const { weights, bias } = foldBatchNorm(
    {
      kernel,
      gamma: read('gamma'),
      beta: read('beta'),
      movingMean: read('movingMean'),
      movingVariance: read('movingVariance'),
    },
    BATCH_NORM_EPSILON,
  );
  const inputs = depthwise ? filters : kernel.length / (kernelSize ** 2 * filters);
  return { inputs, outputs: filters, kernelSize, stride, depthwise, activation, weights, bias };
}

function denseOf(layer: Layer, prefix: string, activation?: Activation): DenseWeights {
  const weights = valuesOf(layer, `${prefix}kernel`);
  const bias = valuesOf(layer, `${prefix}bias`);
  return { inputs: weights.length / bias.length, outputs: bias.length, activation, weights, bias };
}

/** @throws {UnwritableLayerError} where it is none of ours */
function activationOf(layer: Layer): Activation | undefined {
  const { activation } = layer.getConfig();
  if (activation === 'linear') return undefined;
  if (activation === 'relu') return activation;
  throw new UnwritableLayerError(layer);
}

/** @throws {UnwritableLayerError} where a layer lacks a weight that layers of its kind have */
function valuesOf(layer: Layer, name: string): Float32Array {
  const weight = layer.weights.find(({ originalName }) => `/${originalName}`.endsWith(`/${name}`));
  if (!weight) throw new UnwritableLayerError(layer);
  return weight.read().dataSync<'float32'>();
}
