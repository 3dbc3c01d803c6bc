import * as tf from '@tensorflow/tfjs';

/**
 * 채널마다 문을 계산해서 곱합니다.
 *
 * @param x [N, 높이, 너비, C] — PyTorch의 NCHW와 달리 채널이 마지막입니다
 * @param weights 1×1 합성곱은 행렬 곱과 같으므로 kernel은 [C, S]와 [S, C]입니다
 */
export function squeezeExcitation(x, { reduce, expand }) {
  const pooled = tf.mean(x, [1, 2]); // [N, C]
  const reduced = tf.relu(tf.add(tf.matMul(pooled, reduce.kernel), reduce.bias));
  const gates = tf.sigmoid(tf.add(tf.matMul(reduced, expand.kernel), expand.bias));
  const [n, c] = gates.shape;
  return { output: tf.mul(x, tf.reshape(gates, [n, 1, 1, c])), gates };
}
