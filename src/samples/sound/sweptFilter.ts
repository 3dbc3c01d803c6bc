import { RATE } from './tone';

const STEP = 32;

/**
 * A low-pass of 12 dB an octave whose cutoff moves, in place (state variable filter by Zavalishin, "The Art of VA
 * Filter Design", 2012).
 *
 * @param q 0.7 is flat, more rings at the cutoff
 */
export function sweptLowPass(
  samples: Float32Array,
  cutoffAt: (timeS: number) => number,
  q = Math.SQRT1_2,
): Float32Array {
  const k = 1 / q;
  let [a1, a2, a3] = [0, 0, 0];
  let first = 0;
  let second = 0;
  for (let index = 0; index < samples.length; index++) {
    if (index % STEP === 0) {
      const g = Math.tan((Math.PI * Math.min(0.45 * RATE, cutoffAt(index / RATE))) / RATE);
      a1 = 1 / (1 + g * (g + k));
      a2 = g * a1;
      a3 = g * a2;
    }
    const v3 = samples[index] - second;
    const v1 = a1 * first + a2 * v3;
    const v2 = second + a2 * first + a3 * v3;
    first = 2 * v1 - first;
    second = 2 * v2 - second;
    samples[index] = v2;
  }
  return samples;
}
