import * as tf from '@tensorflow/tfjs-core';
import type { Activation, Gate } from '../table';

type Elementwise = <T extends tf.Tensor>(x: T) => T;

/** relu6(x + 3) / 6, any shape: the piecewise linear sigmoid of Howard et al. 2019, section 5.2. */
export const hardSigmoid: Elementwise = (x) => tf.tidy(() => tf.div(tf.relu6(tf.add(x, 3)), 6));

/** x * relu6(x + 3) / 6, any shape: h-swish of Howard et al. 2019, section 5.2. */
export const hardSwish: Elementwise = (x) => tf.tidy(() => tf.mul(x, hardSigmoid(x)));

export const ACTIVATIONS: Record<Activation, Elementwise> = { relu: (x) => tf.relu(x), hardSwish };

export const GATES: Record<Gate, Elementwise> = { sigmoid: (x) => tf.sigmoid(x), hardSigmoid };
