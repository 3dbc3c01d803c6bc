import * as tf from '@tensorflow/tfjs';

/** x · relu6(x + 3) / 6, 어떤 모양의 텐서이든 됩니다. */
export function hSwish(x) {
  return tf.div(tf.mul(x, tf.relu6(tf.add(x, 3))), 6);
}
