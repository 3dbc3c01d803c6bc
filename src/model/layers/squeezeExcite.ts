import * as tf from '@tensorflow/tfjs-core';
import type { Gate } from '../table';
import { GATES } from './activations';
import type { WeightMaker } from './convBatchNorm';

/** [batch, height, width, channels] -> the same, each channel scaled by its gate, which lies in [0, 1]. */
export type SqueezeExciteFunction = (x: tf.Tensor4D) => tf.Tensor4D;

/**
 * Hu et al. 2018, "Squeeze-and-Excitation Networks": global average pool, 1x1 convolution to `squeeze` channels, ReLU,
 * 1x1 convolution back, gate, multiply. A 1x1 convolution of one pixel is a matrix product, so the weights are
 * `reduce/kernel` [channels, squeeze], `reduce/bias`, `expand/kernel` [squeeze, channels] and `expand/bias`.
 */
export function squeezeExcite(
  make: WeightMaker,
  prefix: string,
  channels: number,
  squeeze: number,
  gate: Gate,
): SqueezeExciteFunction {
  const reduceKernel = make.kernel<tf.Rank.R2>(`${prefix}reduce/kernel`, [channels, squeeze]);
  const reduceBias = make.vector(`${prefix}reduce/bias`, squeeze, 0);
  const expandKernel = make.kernel<tf.Rank.R2>(`${prefix}expand/kernel`, [squeeze, channels]);
  const expandBias = make.vector(`${prefix}expand/bias`, channels, 0);
  return (x) =>
    tf.tidy(() => {
      const pooled = tf.mean<tf.Tensor2D>(x, [1, 2]);
      const squeezed = tf.relu(tf.add<tf.Tensor2D>(tf.matMul(pooled, reduceKernel()), reduceBias()));
      const gates = GATES[gate](tf.add<tf.Tensor2D>(tf.matMul(squeezed, expandKernel()), expandBias()));
      return tf.mul<tf.Tensor4D>(x, tf.expandDims(tf.expandDims(gates, 1), 1));
    });
}
