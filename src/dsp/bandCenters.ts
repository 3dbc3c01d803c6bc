import type { FrontEnd } from './frontEnd';

/**
 * Centres of the computed bands in Hz, for labelling an axis: equally spaced on Meyda's mel scale,
 * 1125 ln(1 + f / 700), between 0 and half the sample rate.
 */
export function bandCentersHz({ nMels, sampleRate }: FrontEnd): number[] {
  const topMel = Math.log(1 + sampleRate / 2 / 700);
  return Array.from({ length: nMels }, (_, band) => 700 * Math.expm1((topMel * (band + 1)) / (nMels + 1)));
}
