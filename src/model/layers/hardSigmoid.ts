import type * as tf from '@tensorflow/tfjs-core';
import { hardSigmoid } from './activations';
import { BaseLayer } from './baseLayer';

/** `hardSigmoid` as a layer, any shape. Unlike tfjs's own activation of that name (0.2x + 0.5) it is MobileNetV3's. */
export class HardSigmoid extends BaseLayer {
  static readonly className = 'HardSigmoid';

  protected override compose(x: tf.Tensor4D): tf.Tensor {
    return hardSigmoid(x);
  }
}
