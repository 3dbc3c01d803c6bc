import type * as tf from '@tensorflow/tfjs-core';
import { hardSwish } from './activations';
import { BaseLayer } from './baseLayer';

/** `hardSwish` as a layer, any shape. */
export class HardSwish extends BaseLayer {
  static readonly className = 'HardSwish';

  protected override compose(x: tf.Tensor4D): tf.Tensor {
    return hardSwish(x);
  }
}
