import { convolvedSide } from './convolution';
import { blockName, type BlockSettings, type NetworkTable } from './table';

/** [mel bands, frames, channels] of a tensor, without the batch; [1, 1, units] after pooling. */
export type TensorShape = readonly [mel: number, frame: number, channels: number];

interface Cost {
  inputShape: TensorShape;
  outputShape: TensorShape;
  /** Trainable ones, as PyTorch counts: the moving statistics of a batch norm are not among them. */
  parameters: number;
  /** For one window: products with a weight. Batch norm, activations, pooling, gating and the skip are left out. */
  multiplyAdds: number;
}

/** One step of arithmetic inside a layer: a convolution with its batch norm, squeeze-and-excitation, a dense layer. */
export interface StageCost extends Cost {
  name: 'convolution' | 'expand' | 'depthwise' | 'squeezeExcitation' | 'project' | 'dense';
}

/** A layer of `buildMobileNetV3` by its name there; its figures are the sums over its stages. */
export interface LayerCost extends Cost {
  name: string;
  stages: StageCost[];
}

export interface NetworkCost {
  layers: LayerCost[];
  parameters: number;
  multiplyAdds: number;
}

/** What each layer of a network costs, from its table alone; activations and pooling, which have no weights, are left out. */
export function networkCost(table: NetworkTable): NetworkCost {
  const stem = layer('stem', [convolution('convolution', table.inputShape, table.stem, 3, 2)]);
  const layers = [stem];
  let shape = stem.outputShape;
  table.blocks.forEach((settings, index) => {
    const block = layer(blockName(settings, index), blockStages(shape, settings));
    layers.push(block);
    shape = block.outputShape;
  });
  layers.push(
    layer('last', [convolution('convolution', shape, table.lastConv, 1, 1)]),
    layer('hidden', [dense(table.lastConv, table.hidden)]),
    ...Object.entries(table.heads).map(([name, units]) => layer(name, [dense(table.hidden, units)])),
  );
  return { layers, ...sums(layers) };
}

function blockStages(inputShape: TensorShape, settings: BlockSettings): StageCost[] {
  const { kernelSize, expandedChannels, outChannels, squeezeChannels, stride } = settings;
  const stages: StageCost[] = [];
  let shape = inputShape;
  const add = (stage: StageCost) => {
    stages.push(stage);
    shape = stage.outputShape;
  };
  if (expandedChannels !== inputShape[2]) add(convolution('expand', shape, expandedChannels, 1, 1));
  add(convolution('depthwise', shape, expandedChannels, kernelSize, stride, true));
  if (squeezeChannels > 0) add(squeezeExcitation(shape, squeezeChannels));
  add(convolution('project', shape, outChannels, 1, 1));
  return stages;
}

function convolution(
  name: StageCost['name'],
  inputShape: TensorShape,
  filters: number,
  kernel: number,
  stride: number,
  depthwise = false,
): StageCost {
  const [mel, frame, channels] = inputShape;
  const outputShape = [
    convolvedSide(mel, kernel, stride),
    convolvedSide(frame, kernel, stride),
    filters,
  ] as const;
  const weights = kernel * kernel * (depthwise ? 1 : channels) * filters;
  return {
    name,
    inputShape,
    outputShape,
    parameters: weights + 2 * filters,
    multiplyAdds: outputShape[0] * outputShape[1] * weights,
  };
}

function squeezeExcitation(shape: TensorShape, squeeze: number): StageCost {
  const [, , channels] = shape;
  const multiplyAdds = 2 * channels * squeeze;
  return {
    name: 'squeezeExcitation',
    inputShape: shape,
    outputShape: shape,
    parameters: multiplyAdds + squeeze + channels,
    multiplyAdds,
  };
}

function dense(inputs: number, units: number): StageCost {
  return {
    name: 'dense',
    inputShape: [1, 1, inputs],
    outputShape: [1, 1, units],
    parameters: inputs * units + units,
    multiplyAdds: inputs * units,
  };
}

function layer(name: string, stages: StageCost[]): LayerCost {
  return {
    name,
    inputShape: stages[0].inputShape,
    outputShape: stages[stages.length - 1].outputShape,
    ...sums(stages),
    stages,
  };
}

function sums(parts: readonly Cost[]): { parameters: number; multiplyAdds: number } {
  return {
    parameters: parts.reduce((sum, part) => sum + part.parameters, 0),
    multiplyAdds: parts.reduce((sum, part) => sum + part.multiplyAdds, 0),
  };
}
