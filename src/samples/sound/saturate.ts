/** In place: bends as a valve or a transistor does, to ±1 at most; close to tanh, and much faster. */
export function saturate(samples: Float32Array, drive: number, bias = 0): Float32Array {
  const rest = bent(bias);
  let last = 0;
  for (let index = 0; index < samples.length; index++) {
    const now = drive * samples[index];
    // Also between the samples, the mean of neighbours: of what folds back from over half the rate, most is lost.
    const between = bent(0.5 * (last + now) + bias);
    samples[index] = 0.5 * (between + bent(now + bias)) - rest;
    last = now;
  }
  return samples;
}

function bent(x: number): number {
  if (x > 3) return 1;
  if (x < -3) return -1;
  return (x * (27 + x * x)) / (27 + 9 * x * x);
}
