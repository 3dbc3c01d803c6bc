import type { FrontEnd } from '../../dsp';

/**
 * A window's input in which nothing happens: each sounding band holds its mean over the window, so that level and timbre stay as
 * they are and only what changes is gone. Silence would not do: holes of it occur in no music, and the network answers to them.
 */
export function bandMeans(input: Float32Array, { nMels, frames }: FrontEnd): Float32Array {
  const means = input.slice();
  for (let band = 0; band < nMels; band++) {
    const [start, end] = [band * frames, (band + 1) * frames];
    const sum = input.subarray(start, end).reduce((sum, value) => sum + value, 0);
    means.fill(sum / frames, start, end);
  }
  return means;
}

/** Writes to `out` at `at` a window's input as far as the gains keep it, and the filling in place of the rest. */
export function fillIn(
  input: Float32Array,
  filling: Float32Array,
  /** In [0, 1], [nMels, frames]. */
  gains: Float32Array,
  out: Float32Array = new Float32Array(input.length),
  at = 0,
): Float32Array {
  out.set(input, at);
  gains.forEach((gain, cell) => {
    if (gain < 1) out[at + cell] = filling[cell] + gain * (input[cell] - filling[cell]);
  });
  return out;
}
