import type { BandEnergies } from './bandEnergies';
import type { FrontEnd } from './frontEnd';

/**
 * A window quieter than this (-120 dB of full scale, far under the last bit of a CD) is not amplified any further:
 * digital silence stays silence.
 */
export const SILENCE_RMS = 1e-6;

/** Numbers in one window's input: `[nMels + paddingBands, frames]`. */
export function inputLength({ nMels, paddingBands, frames }: FrontEnd): number {
  return (nMels + paddingBands) * frames;
}

/**
 * Writes the network's input for the window that starts at `startFrame`: `[nMels + paddingBands, frames]`, one band
 * after the other from the lowest, to `out` from `offset`. See `FrontEnd` for the formula.
 *
 * @throws RangeError where the window's frames are not (or no longer) there
 */
export function windowInput(energies: BandEnergies, startFrame: number, out: Float32Array, offset = 0): void {
  const { nMels, frames, level, scale, offsets, paddingValue } = energies.frontEnd;
  const gain = level / Math.max(energies.windowRms(startFrame), SILENCE_RMS);
  const power = gain * gain;
  for (let frame = 0; frame < frames; frame++) {
    const row = energies.row(startFrame + frame);
    for (let band = 0, at = offset + frame; band < nMels; band++, at += frames) {
      out[at] = scale * Math.log(1 + power * row[band]) + offsets[band];
    }
  }
  out.fill(paddingValue, offset + nMels * frames, offset + inputLength(energies.frontEnd));
}
