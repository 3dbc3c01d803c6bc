import * as tf from '@tensorflow/tfjs';
import { InvertedResidual } from 'genrescope/layers';
import { invertedResidual } from './invertedResidual.js';

/** 패키지의 층과 직접 만든 함수에 같은 입력과 같은 가중치를 줍니다. */
export async function compare() {
  const layer = new InvertedResidual({
    name: 'block',
    ...{ kernelSize: 5, stride: 1, expandedChannels: 64, outChannels: 16 },
    ...{ squeezeChannels: 16, activation: 'hardSwish', gate: 'sigmoid' },
  });
  const x = tf.randomNormal([1, 20, 30, 16], 0, 1, 'float32', 8);
  const theirs = layer.apply(x);

  // 가중치의 이름은 'block/expand/kernel', 'block/se/reduce/bias' 같은 길입니다.
  const weights = {};
  for (const variable of layer.weights) {
    const [, ...path] = variable.originalName.split('/');
    const name = path.pop();
    const holder = path.reduce((inner, part) => (inner[part] ??= {}), weights);
    holder[{ movingMean: 'mean', movingVariance: 'variance' }[name] ?? name] = variable.read();
  }
  const ours = invertedResidual(x, weights, layer.settings);
  const [difference] = await tf.max(tf.abs(tf.sub(theirs, ours))).data();
  return difference;
}
