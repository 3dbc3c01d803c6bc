import { foldedKernel, type NetworkWeights, type StageName, type TensorShape } from '../../../inspect';

/** Weights of one step: a small filter for each channel, or one table [inputs, outputs]. */
export interface StageKernel {
  kind: 'filters' | 'matrix';
  values: Float32Array;
  /** [side, side, channels], or [inputs, outputs, 1]. */
  shape: TensorShape;
}

/** The weights of a step, its batch norm folded in; undefined where it has none, or has them elsewhere, as squeeze-and-excitation does. */
export function stageKernel(
  weights: NetworkWeights,
  layer: string,
  stage: StageName,
): StageKernel | undefined {
  switch (stage) {
    case 'convolution':
      return convolutionKernel(weights, layer);
    case 'expand':
    case 'depthwise':
    case 'project':
      return convolutionKernel(weights, `${layer}/${stage}`);
    case 'dense': {
      const { values, shape } = weights[`${layer}/kernel`];
      return matrix(values, shape);
    }
    case 'squeezeExcitation':
    case 'skip':
    case 'pool':
      return undefined;
  }
}

function convolutionKernel(weights: NetworkWeights, prefix: string): StageKernel | undefined {
  if (!(`${prefix}/kernel` in weights)) return undefined;
  const { values, shape } = foldedKernel(weights, prefix);
  const [side, , inputs, outputs] = shape;
  if (side === 1) return matrix(values, [inputs, outputs]);
  // Of our convolutions wider than 1x1 the stem alone is not depthwise, and its input has one channel.
  if (inputs !== 1 && outputs !== 1) throw new RangeError(`No picture for ${inputs} kernels a channel.`);
  return { kind: 'filters', values, shape: [side, side, inputs * outputs] };
}

function matrix(values: Float32Array, [inputs, outputs]: readonly number[]): StageKernel {
  return { kind: 'matrix', values, shape: [inputs, outputs, 1] };
}
