import * as tf from '@tensorflow/tfjs-core';
import { BATCH_NORM_EPSILON } from '../convolution';
import type { Activation } from '../table';
import { ACTIVATIONS } from './activations';

/** How a layer makes its weights, each a function that reads the weight's value of that moment. */
export interface WeightMaker {
  kernel<R extends tf.Rank.R2 | tf.Rank.R4>(name: string, shape: tf.ShapeMap[R]): () => tf.Tensor<R>;
  vector(name: string, length: number, start: 0 | 1, trainable?: boolean): () => tf.Tensor1D;
}

export interface ConvSettings {
  /** Odd; padding is symmetric, kernel // 2 on both sides at every stride, as in PyTorch. */
  kernelSize: number;
  stride: number;
  /** One filter per channel instead of one over all channels. */
  depthwise?: boolean;
  /** Left out for a linear convolution. */
  activation?: Activation;
}

/** Convolution without bias, batch norm with its moving statistics, activation: NHWC to NHWC. */
export type ConvBatchNormFunction = (x: tf.Tensor4D) => tf.Tensor4D;

/**
 * Makes the weights under `prefix` (`kernel` [k, k, in, out] or, depthwise, [k, k, in, 1]; `gamma`, `beta`,
 * `movingMean`, `movingVariance` [out]) and gives the function that uses them.
 */
export function convBatchNorm(
  make: WeightMaker,
  prefix: string,
  inputs: number,
  outputs: number,
  settings: ConvSettings,
): ConvBatchNormFunction {
  const { kernelSize: side, stride, depthwise = false, activation } = settings;
  const kernel = make.kernel<tf.Rank.R4>(`${prefix}kernel`, [side, side, inputs, depthwise ? 1 : outputs]);
  const gamma = make.vector(`${prefix}gamma`, outputs, 1);
  const beta = make.vector(`${prefix}beta`, outputs, 0);
  const movingMean = make.vector(`${prefix}movingMean`, outputs, 0, false);
  const movingVariance = make.vector(`${prefix}movingVariance`, outputs, 1, false);
  return (x) =>
    tf.tidy(() => {
      const padding = Math.floor(side / 2);
      const convolved = depthwise
        ? tf.depthwiseConv2d(x, kernel(), stride, padding, 'NHWC', 1, 'floor')
        : tf.conv2d(x, kernel(), stride, padding, 'NHWC', 1, 'floor');
      const normalised = tf.batchNorm4d(
        convolved,
        movingMean(),
        movingVariance(),
        beta(),
        gamma(),
        BATCH_NORM_EPSILON,
      );
      return activation ? ACTIVATIONS[activation](normalised) : normalised;
    });
}
