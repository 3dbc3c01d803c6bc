import type { Convolution, Plan } from '../../../src/engine/plan/plan';
import { walkPlan, type PlanOperations } from '../../../src/engine/plan/walkPlan';
import type { Activation } from '../../../src/model/table';
import { TfliteFile, type Options, type TensorIndex } from './tfliteFile';
import { FUSED_ACTIVATION, PADDING } from './tfliteSchema';

/**
 * A plan as a .tflite file of float32: input `mel` [windows, bands, frames, 1], outputs `genre` and `tags`, logits
 * [windows, units]. The number of windows is fixed, since LiteRT plans its memory for it.
 */
export function writeTflite(plan: Plan, windows = 1): Uint8Array {
  const file = new TfliteFile();
  const { height, width } = plan.inputSize;
  const input = file.tensor('mel', [windows, height, width, 1]);
  const { genre, tags } = walkPlan(plan, input, new TfliteOperations(file));
  return file.write([input], [genre, tags]);
}

const fused = (activation?: Activation): ['int8', number] => [
  'int8',
  activation === 'relu' ? FUSED_ACTIVATION.relu : FUSED_ACTIVATION.none,
];

class TfliteOperations implements PlanOperations<TensorIndex> {
  private readonly file: TfliteFile;

  constructor(file: TfliteFile) {
    this.file = file;
  }

  convolution(name: string, convolution: Convolution, x: TensorIndex): TensorIndex {
    const { kernel, stride, depthwise, activation, inputs, outputs, outputSize, bias } = convolution;
    const [windows] = this.file.shapeOf(x);
    const filterShape = depthwise ? [1, kernel, kernel, outputs] : [outputs, kernel, kernel, inputs];
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
    const shape = [windows, outputSize.height, outputSize.width, outputs];
    const convolved = this.file.operator(
      depthwise ? 'depthwiseConv2d' : 'conv2d',
      [input, ...weights],
      name,
      shape,
      options,
    );
    return this.activate(name, activation, convolved);
  }

  dense(
    name: string,
    { inputs, outputs, activation, weights, bias }: Plan['hidden'],
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
    return this.activate(name, activation, product);
  }

  pool(name: string, x: TensorIndex): TensorIndex {
    const [windows, , , channels] = this.file.shapeOf(x);
    const axes = this.file.tensor(`${name}/axes`, [2], Int32Array.of(1, 2));
    return this.file.operator('mean', [x, axes], name, [windows, channels], [['int8', 0]]);
  }

  gate(name: string, gate: 'sigmoid' | 'hardSigmoid', x: TensorIndex): TensorIndex {
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
    { kernel, stride, inputSize, outputSize }: Convolution,
    x: TensorIndex,
  ): { input: TensorIndex; padding: number } {
    const side = Math.floor(kernel / 2);
    const missing = (input: number, output: number) => (output - 1) * stride + kernel - input;
    const isSame = (['height', 'width'] as const).every((axis) => {
      const output = outputSize[axis];
      return output === Math.ceil(inputSize[axis] / stride) && missing(inputSize[axis], output) === 2 * side;
    });
    if (isSame) return { input: x, padding: PADDING.same };
    const [windows, height, width, channels] = this.file.shapeOf(x);
    const sides = this.file.tensor(
      `${name}/sides`,
      [4, 2],
      Int32Array.of(0, 0, side, side, side, side, 0, 0),
    );
    const shape = [windows, height + 2 * side, width + 2 * side, channels];
    return { input: this.file.operator('pad', [x, sides], `${name}/padded`, shape), padding: PADDING.valid };
  }

  private activate(name: string, activation: Activation | undefined, x: TensorIndex): TensorIndex {
    if (activation !== 'hardSwish') return x;
    return this.file.operator('hardSwish', [x], `${name}/hardSwish`, this.file.shapeOf(x));
  }
}

/** [..., outputs] to [outputs, ...]. */
function outputsFirst(weights: Float32Array, outputs: number): Float32Array {
  const rows = weights.length / outputs;
  return weights.map((_, index) => weights[(index % rows) * outputs + Math.floor(index / rows)]);
}
