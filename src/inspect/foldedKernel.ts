import { BATCH_NORM_EPSILON, foldBatchNorm } from '../model';
import type { NetworkWeights } from './types';

/**
 * The kernel of a convolution with its batch norm folded in, and its shape, [k, k, inputs, outputs].
 *
 * @param prefix of the names of its weights, `stem` or `block3/expand` for example
 */
export function foldedKernel(weights: NetworkWeights, prefix: string): NetworkWeights[string] {
  const read = (name: string) => weights[`${prefix}/${name}`].values;
  const { weights: values } = foldBatchNorm(
    {
      kernel: read('kernel'),
      gamma: read('gamma'),
      beta: read('beta'),
      movingMean: read('movingMean'),
      movingVariance: read('movingVariance'),
    },
    BATCH_NORM_EPSILON,
  );
  return { values, shape: weights[`${prefix}/kernel`].shape };
}
