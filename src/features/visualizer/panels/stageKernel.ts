import type { Convolution, Dense, Plan, StageName } from '../../../inspect/types';
import type { MapShape } from './stageAxes';

/** Weights of one step: a small filter for each channel, or one table [inputs, outputs]. */
export interface StageKernel {
  kind: 'filters' | 'matrix';
  values: Float32Array;
  /** [side, side, channels], or [inputs, outputs, 1]. */
  shape: MapShape;
}

/** The weights of a step; undefined where it has none, or has them elsewhere, as squeeze-and-excitation does. */
export function stageKernel(plan: Plan, layer: string, stage: StageName): StageKernel | undefined {
  const block = plan.blocks.find(({ name }) => name === layer);
  switch (stage) {
    case 'convolution':
      return convolutionKernel(layer === 'stem' ? plan.stem : plan.last);
    case 'expand':
      return block?.expand && convolutionKernel(block.expand);
    case 'depthwise':
      return block && convolutionKernel(block.depthwise);
    case 'project':
      return block && convolutionKernel(block.project);
    case 'dense':
      return matrix(layer === 'genre' || layer === 'tags' ? plan.heads[layer] : plan.hidden);
    case 'squeezeExcitation':
    case 'skip':
    case 'pool':
      return undefined;
  }
}

function convolutionKernel(convolution: Convolution): StageKernel {
  const { kernel, inputs, outputs, depthwise, weights } = convolution;
  if (kernel === 1) return matrix(convolution);
  // Of our convolutions wider than 1x1 the stem alone is not depthwise, and its input has one channel.
  if (!depthwise && inputs !== 1) throw new RangeError(`No picture for ${inputs} kernels a channel.`);
  return { kind: 'filters', values: weights, shape: [kernel, kernel, outputs] };
}

function matrix({ inputs, outputs, weights }: Pick<Dense, 'inputs' | 'outputs' | 'weights'>): StageKernel {
  return { kind: 'matrix', values: weights, shape: [inputs, outputs, 1] };
}
