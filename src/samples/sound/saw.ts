import { RATE, silence } from './tone';

/** Samples between two looks at a pitch that moves. */
const STEP = 32;

/**
 * A sawtooth whose steps are rounded so that they hardly alias (PolyBLEP; Välimäki and Huovilainen 2007).
 *
 * @param hertzAt its frequency at a moment
 * @param phase where in its period it begins, in [0, 1)
 */
export function saw(durationS: number, hertzAt: (timeS: number) => number, phase = 0): Float32Array {
  const samples = silence(durationS);
  let at = phase;
  let step = 0;
  for (let index = 0; index < samples.length; index++) {
    if (index % STEP === 0) step = hertzAt(index / RATE) / RATE;
    at += step;
    if (at >= 1) at -= 1;
    let value = 2 * at - 1;
    if (at < step) {
      const near = at / step - 1;
      value += near * near;
    } else if (at > 1 - step) {
      const near = (at - 1) / step + 1;
      value -= near * near;
    }
    samples[index] = value;
  }
  return samples;
}
