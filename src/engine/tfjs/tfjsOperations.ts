import * as tf from '@tensorflow/tfjs-core';
import { ACTIVATIONS, GATES } from '../../model/layers/activations';
import type { Activation } from '../../model/table';
import type { PlanOperations } from '../plan/walkPlan';

/** A weight as a tensor; asked for the same values again, it may give the same tensor. */
export type ConstantMaker = (values: Float32Array, shape: number[]) => tf.Tensor;

/**
 * The operations of a plan on the tfjs backend that is set. Images are [windows, height, width, channels], vectors
 * [windows, channels]; to be called within `tf.tidy`.
 */
export function tfjsOperations(constant: ConstantMaker): PlanOperations<tf.Tensor> {
  return {
    convolution: (_, { kernel, inputs, outputs, stride, depthwise, activation, weights, bias }, x) => {
      const image = x as tf.Tensor4D;
      const filter = constant(weights, [
        kernel,
        kernel,
        depthwise ? outputs : inputs,
        depthwise ? 1 : outputs,
      ]);
      const convolve = depthwise ? tf.fused.depthwiseConv2d : tf.fused.conv2d;
      const convolved = convolve({
        x: image,
        filter: filter as tf.Tensor4D,
        strides: stride,
        pad: Math.floor(kernel / 2),
        dimRoundingMode: 'floor',
        bias: constant(bias, [outputs]),
        ...fusedActivation(activation),
      });
      return separateActivation(activation, convolved);
    },
    dense: (_, { inputs, outputs, activation, weights, bias }, x) => {
      const product = tf.fused.matMul({
        a: x,
        b: constant(weights, [inputs, outputs]),
        bias: constant(bias, [outputs]),
        ...fusedActivation(activation),
      });
      return separateActivation(activation, product);
    },
    pool: (_, x) => tf.mean(x, [1, 2]),
    gate: (_, gate, x) => GATES[gate](x),
    scale: (_, x, gates) => tf.mul(x, tf.expandDims(tf.expandDims(gates, 1), 1)),
    add: (_, x, y) => tf.add(x, y),
  };
}

/** tfjs fuses ReLU into a convolution, but knows no h-swish. */
function fusedActivation(activation?: Activation): { activation?: 'relu' } {
  return activation === 'relu' ? { activation } : {};
}

function separateActivation(activation: Activation | undefined, x: tf.Tensor): tf.Tensor {
  return activation === 'hardSwish' ? ACTIVATIONS.hardSwish(x) : x;
}
