import type { TensorShape } from '../model';

/** Mean over channels of the absolute values, [mel, frame]: where a stage responds at all. */
export function meanMagnitudes(values: Float32Array, [mel, frame, channels]: TensorShape): Float32Array {
  const means = new Float32Array(mel * frame);
  for (let place = 0, index = 0; place < means.length; place++) {
    let sum = 0;
    for (let channel = 0; channel < channels; channel++, index++) sum += Math.abs(values[index]);
    means[place] = sum / channels;
  }
  return means;
}
