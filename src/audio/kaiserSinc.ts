/** Attenuation of everything outside the pass band, in dB, that the filters are designed for. */
const STOP_BAND_DB = 80;
/** Kaiser's shape parameter for that attenuation (Oppenheim and Schafer, Discrete-Time Signal Processing, ch. 7.6). */
const BETA = 0.1102 * (STOP_BAND_DB - 8.7);

/** A low-pass filter as a continuous function of time. */
export interface LowPass {
  /** Input samples on either side of the centre beyond which the response is zero. */
  halfWidth: number;
  /** Impulse response `time` input samples from the centre. */
  response: (time: number) => number;
}

/**
 * Low-pass filter: a sinc under a Kaiser window.
 *
 * @param passEdge highest frequency that passes unchanged, in cycles per input sample
 * @param stopEdge lowest frequency that is down by 80 dB, in cycles per input sample
 */
export function kaiserSinc(passEdge: number, stopEdge: number): LowPass {
  const halfWidth = (STOP_BAND_DB - 8) / (2.285 * 2 * Math.PI * (stopEdge - passEdge)) / 2;
  const cutoff = (passEdge + stopEdge) / 2;
  return {
    halfWidth,
    response: (time) => {
      const inside = 1 - (time / halfWidth) ** 2;
      if (inside < 0) return 0;
      return (2 * cutoff * sinc(2 * cutoff * time) * besselI0(BETA * Math.sqrt(inside))) / besselI0(BETA);
    },
  };
}

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}

/** Modified Bessel function of the first kind and order zero, by its power series. */
function besselI0(x: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; term > 1e-12 * sum; k++) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }
  return sum;
}
