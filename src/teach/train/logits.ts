import type { LinearHead } from './types';

/** What a head says of one song, [classes]. */
export function logitsOf({ kernel, bias }: LinearHead, features: Float32Array): Float64Array {
  const classes = bias.length;
  const logits = Float64Array.from(bias);
  features.forEach((value, row) => {
    for (let index = 0; index < classes; index++) logits[index] += value * kernel[row * classes + index];
  });
  return logits;
}

/** A head with the classes of both, in that order. */
export function joined(first: LinearHead, second: LinearHead): LinearHead {
  const [ours, theirs] = [first.bias.length, second.bias.length];
  const features = first.kernel.length / ours;
  const kernel = new Float32Array(features * (ours + theirs));
  for (let feature = 0; feature < features; feature++) {
    const at = feature * (ours + theirs);
    kernel.set(first.kernel.subarray(feature * ours, (feature + 1) * ours), at);
    kernel.set(second.kernel.subarray(feature * theirs, (feature + 1) * theirs), at + ours);
  }
  return { kernel, bias: Float32Array.of(...first.bias, ...second.bias) };
}
