import type { LayersModel } from '@tensorflow/tfjs-layers';
import { convolvedSide, type Activation, type Gate } from '../model';
import type { ExportMetadata } from './metadata';
import { TfliteFile, type Options, type TensorIndex } from './tfliteFile';
import { FUSED_ACTIVATION, PADDING } from './tfliteSchema';
import { walkModel, type DenseWeights, type FoldedConvolution, type ModelOperations } from './walkModel';

/**
 * A network as a .tflite file of float32: input `mel` [windows, bands, frames, channels], outputs as the model's and in its order, `genre`
 * and `tags`, logits [windows, units]. The number of windows is fixed, since LiteRT plans its memory for it.
 *
 * @param metadata becomes the file's metadata, a buffer of UTF-8 by each name
 * @throws {UnwritableLayerError} see `walkModel`
 */
export function writeTflite(model: LayersModel, windows = 1, metadata: ExportMetadata = {}): Uint8Array {
  const file = new TfliteFile();
  // The shape of a network's input is known but for the windows.
  const input = file.tensor('mel', [windows, ...(model.inputs[0].shape.slice(1) as number[])]);
  const heads = walkModel(model, input, new TfliteOperations(file));
  return file.write({ mel: input }, heads, metadata);
}

const fused = (activation?: Activation): ['int8', number] => [
  'int8',
  activation === 'relu' ? FUSED_ACTIVATION.relu : FUSED_ACTIVATION.none,
];

class TfliteOperations implements ModelOperations<TensorIndex> {
  private readonly file: TfliteFile;

  constructor(file: TfliteFile) {
    this.file = file;
  }

  convolution(name: string, convolution: FoldedConvolution, x: TensorIndex): TensorIndex {
    const { kernelSize, stride, depthwise, activation, inputs, outputs, bias } = convolution;
    const [windows, height, width] = this.file.shapeOf(x);
    const filterShape = depthwise
      ? [1, kernelSize, kernelSize, outputs]
      : [outputs, kernelSize, kernelSize, inputs];
    const filter = depthwise ? convolution.weights : outputsFirst(convolution.weights, outputs);
    const { input, padding } = this.pad(name, convolution, x);
    const options: Options = [
      ['int8', padding],
      ['int32', stride],
      ['int32', stride],
      ...(depthwise ? ([['int32', 1]] satisfies Options) : []),
      fused(activation),
      ['int32', 1],
      ['int32', 1],
    ];
    const weights = [
      this.file.tensor(`${name}/kernel`, filterShape, filter),
      this.file.tensor(`${name}/bias`, [outputs], bias),
    ];
    const sides = [height, width].map((side) => convolvedSide(side, kernelSize, stride));
    const shape = [windows, ...sides, outputs];
    const convolved = this.file.operator(
      depthwise ? 'depthwiseConv2d' : 'conv2d',
      [input, ...weights],
      name,
      shape,
      options,
    );
    return activation === 'hardSwish' ? this.activate(`${name}/activated`, activation, convolved) : convolved;
  }

  dense(
    name: string,
    { inputs, outputs, activation, weights, bias }: DenseWeights,
    x: TensorIndex,
  ): TensorIndex {
    const [windows] = this.file.shapeOf(x);
    const product = this.file.operator(
      'fullyConnected',
      [
        x,
        this.file.tensor(`${name}/kernel`, [outputs, inputs], outputsFirst(weights, outputs)),
        this.file.tensor(`${name}/bias`, [outputs], bias),
      ],
      name,
      [windows, outputs],
      [fused(activation)],
    );
    return activation === 'hardSwish' ? this.activate(`${name}/activated`, activation, product) : product;
  }

  activate(name: string, activation: Activation, x: TensorIndex): TensorIndex {
    return this.file.operator(activation, [x], name, this.file.shapeOf(x));
  }

  pool(name: string, x: TensorIndex): TensorIndex {
    const [windows, , , channels] = this.file.shapeOf(x);
    const axes = this.file.tensor(`${name}/axes`, [2], Int32Array.of(1, 2));
    return this.file.operator('mean', [x, axes], name, [windows, channels], [['int8', 0]]);
  }

  gate(name: string, gate: Gate, x: TensorIndex): TensorIndex {
    const shape = this.file.shapeOf(x);
    if (gate === 'sigmoid') return this.file.operator('logistic', [x], name, shape);
    const three = this.file.tensor(`${name}/three`, [1], Float32Array.of(3));
    const sixth = this.file.tensor(`${name}/sixth`, [1], Float32Array.of(1 / 6));
    const moved = this.file.operator('add', [x, three], `${name}/moved`, shape, [fused()]);
    const held = this.file.operator('relu6', [moved], `${name}/held`, shape);
    return this.file.operator('mul', [held, sixth], name, shape, [fused()]);
  }

  scale(name: string, x: TensorIndex, gates: TensorIndex): TensorIndex {
    const [windows, channels] = this.file.shapeOf(gates);
    const shape = [windows, 1, 1, channels];
    const target = this.file.tensor(`${name}/shape`, [4], Int32Array.from(shape));
    const image = this.file.operator('reshape', [gates, target], `${name}/gates`, shape);
    return this.file.operator('mul', [x, image], name, this.file.shapeOf(x), [fused()]);
  }

  add(name: string, x: TensorIndex, y: TensorIndex): TensorIndex {
    return this.file.operator('add', [x, y], name, this.file.shapeOf(x), [fused()]);
  }

  /** TFLite's own padding, `same`, is ours only where it happens to be symmetric; else zeros are put around the image. */
  private pad(
    name: string,
    { kernelSize, stride }: FoldedConvolution,
    x: TensorIndex,
  ): { input: TensorIndex; padding: number } {
    const side = Math.floor(kernelSize / 2);
    const [windows, height, width, channels] = this.file.shapeOf(x);
    const isSame = [height, width].every((input) => {
      const output = convolvedSide(input, kernelSize, stride);
      const missing = (output - 1) * stride + kernelSize - input;
      return output === Math.ceil(input / stride) && missing === 2 * side;
    });
    if (isSame) return { input: x, padding: PADDING.same };
    const sides = this.file.tensor(
      `${name}/sides`,
      [4, 2],
      Int32Array.of(0, 0, side, side, side, side, 0, 0),
    );
    const shape = [windows, height + 2 * side, width + 2 * side, channels];
    return { input: this.file.operator('pad', [x, sides], `${name}/padded`, shape), padding: PADDING.valid };
  }
}

/** [..., outputs] to [outputs, ...]. */
function outputsFirst(weights: Float32Array, outputs: number): Float32Array {
  const rows = weights.length / outputs;
  return weights.map((_, index) => weights[(index % rows) * outputs + Math.floor(index / rows)]);
}
