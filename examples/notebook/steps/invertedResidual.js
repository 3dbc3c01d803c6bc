import * as tf from '@tensorflow/tfjs';
import { hSwish } from './hSwish.js';
import { squeezeExcitation } from './squeezeExcitation.js';

/** 배치 정규화입니다. eps는 PyTorch 쪽과 같이 1e-3입니다. */
const normalize = (x, { mean, variance, beta, gamma }) => tf.batchNorm(x, mean, variance, beta, gamma, 1e-3);

/** 넓히고, 채널마다 합성곱하고, SE를 거쳐, 좁힙니다. x는 [N, 높이, 너비, C]입니다. */
export function invertedResidual(x, { expand, depthwise, se, project }, { kernelSize, stride }) {
  const padding = Math.floor(kernelSize / 2);
  const wide = hSwish(normalize(tf.conv2d(x, expand.kernel, 1, 0), expand));
  const filtered = hSwish(
    normalize(tf.depthwiseConv2d(wide, depthwise.kernel, stride, padding, 'NHWC', 1, 'floor'), depthwise),
  );
  const gated = se ? squeezeExcitation(filtered, se).output : filtered;
  const narrow = normalize(tf.conv2d(gated, project.kernel, 1, 0), project);
  const isSame = narrow.shape.every((side, axis) => side === x.shape[axis]);
  return isSame ? tf.add(x, narrow) : narrow;
}
