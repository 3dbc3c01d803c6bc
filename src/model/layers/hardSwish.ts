import type * as tf from '@tensorflow/tfjs-core';
import type { Shape } from '@tensorflow/tfjs-layers';
import { hardSwish } from './activations';
import { BaseLayer } from './baseLayer';

/** `hardSwish` as a layer, any shape. */
export class HardSwish extends BaseLayer {
  static readonly className = 'HardSwish';

  protected override compute(x: tf.Tensor4D): tf.Tensor {
    return hardSwish(x);
  }

  protected override shapeOut(inputShape: Shape): Shape {
    return inputShape;
  }
}
