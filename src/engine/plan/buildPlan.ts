import { BATCH_NORM_EPSILON, convolvedSide } from '../../model/convolution';
import type { Activation, BlockSettings, Gate, NetworkTable } from '../../model/table';
import type { Convolution, Dense, HeadName, Plan, PlannedBlock, Size, SqueezeExcitation } from './plan';
import { WeightsError } from './weightSource';

/** Gives the weight that a layer calls `name`, which should have `length` values. A `WeightSource` is one. */
export type SizedWeightSource = (name: string, length: number) => Float32Array;

/** A network that our plans have no place for. */
export class UnplannableNetworkError extends Error {
  override readonly name = 'UnplannableNetworkError';
}

/**
 * The plan of the network that `table` describes, with the weights that its layers call by their names.
 *
 * @throws {UnplannableNetworkError} where the input has more than one channel, or a head is missing
 * @throws {WeightsError} where a weight is missing or has not the size that the table says
 */
export function buildPlan(table: NetworkTable, weights: SizedWeightSource): Plan {
  const [height, width, channels] = table.inputShape;
  if (channels !== 1) throw new UnplannableNetworkError(`The input has ${channels} channels instead of one.`);
  const planner = new Planner(weights);
  const stem = planner.convolution('stem/', { height, width }, 1, table.stem, {
    kernel: 3,
    stride: 2,
    activation: 'hardSwish',
  });
  let before = stem;
  const blocks = table.blocks.map((settings, index) => {
    const block = planner.block(`block${index + 1}`, before, settings, table.gate);
    before = block.project;
    return block;
  });
  const { outputSize, outputs } = before;
  const pointwise = { kernel: 1, stride: 1, activation: 'hardSwish' } as const;
  const head = (name: HeadName) => planner.dense(`${name}/`, table.hidden, unitsOf(table, name));
  return {
    inputSize: { height, width },
    stem,
    blocks,
    last: planner.convolution('last/', outputSize, outputs, table.lastConv, pointwise),
    hidden: planner.dense('hidden/', table.lastConv, table.hidden, 'hardSwish'),
    heads: { genre: head('genre'), tags: head('tags') },
  };
}

function unitsOf({ heads }: NetworkTable, head: HeadName): number {
  if (head in heads) return heads[head];
  throw new UnplannableNetworkError(`The network has no head "${head}".`);
}

interface ConvolutionSettings {
  kernel: number;
  stride: number;
  depthwise?: boolean;
  activation?: Activation;
}

class Planner {
  private readonly weights: SizedWeightSource;

  constructor(weights: SizedWeightSource) {
    this.weights = weights;
  }

  /** Batch norm folded: it scales each output by gamma / sqrt(variance + epsilon) and moves it. */
  convolution(
    prefix: string,
    inputSize: Size,
    inputs: number,
    outputs: number,
    { kernel, stride, depthwise = false, activation }: ConvolutionSettings,
  ): Convolution {
    const filters = this.read(`${prefix}kernel`, kernel * kernel * (depthwise ? 1 : inputs) * outputs);
    const [gamma, beta, mean, variance] = ['gamma', 'beta', 'movingMean', 'movingVariance'].map((name) =>
      this.read(prefix + name, outputs),
    );
    const scale = Float64Array.from(
      gamma,
      (g, output) => g / Math.sqrt(variance[output] + BATCH_NORM_EPSILON),
    );
    return {
      inputs,
      outputs,
      kernel,
      stride,
      depthwise,
      activation,
      inputSize,
      outputSize: {
        height: convolvedSide(inputSize.height, kernel, stride),
        width: convolvedSide(inputSize.width, kernel, stride),
      },
      weights: filters.map((weight, index) => weight * scale[index % outputs]),
      bias: beta.map((shift, output) => shift - mean[output] * scale[output]),
    };
  }

  dense(prefix: string, inputs: number, outputs: number, activation?: Activation): Dense {
    const weights = this.read(`${prefix}kernel`, inputs * outputs);
    return { inputs, outputs, activation, weights, bias: this.read(`${prefix}bias`, outputs) };
  }

  block(name: string, before: Convolution, settings: BlockSettings, gate: Gate): PlannedBlock {
    const { kernelSize, expandedChannels, outChannels, squeezeChannels, activation, stride } = settings;
    const { outputs: inputs, outputSize: size } = before;
    const pointwise = { kernel: 1, stride: 1 };
    const depthwise = this.convolution(`${name}/depthwise/`, size, expandedChannels, expandedChannels, {
      kernel: kernelSize,
      stride,
      activation,
      depthwise: true,
    });
    return {
      name,
      expand:
        expandedChannels === inputs
          ? undefined
          : this.convolution(`${name}/expand/`, size, inputs, expandedChannels, { ...pointwise, activation }),
      depthwise,
      squeezeExcitation:
        squeezeChannels > 0
          ? this.squeezeExcitation(`${name}/se/`, expandedChannels, squeezeChannels, gate)
          : undefined,
      project: this.convolution(
        `${name}/project/`,
        depthwise.outputSize,
        expandedChannels,
        outChannels,
        pointwise,
      ),
      skip: stride === 1 && inputs === outChannels,
    };
  }

  private squeezeExcitation(
    prefix: string,
    channels: number,
    squeeze: number,
    gate: Gate,
  ): SqueezeExcitation {
    return {
      reduce: this.dense(`${prefix}reduce/`, channels, squeeze, 'relu'),
      expand: this.dense(`${prefix}expand/`, squeeze, channels),
      gate,
    };
  }

  private read(name: string, length: number): Float32Array {
    const values = this.weights(name, length);
    if (values.length === length) return values;
    throw new WeightsError(`The weight "${name}" has ${values.length} values, the table says ${length}.`);
  }
}
