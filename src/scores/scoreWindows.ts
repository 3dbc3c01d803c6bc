import { type BandEnergies, inputLength, SILENCE_RMS, windowInput } from '../dsp';
import { InputBuffer } from './inputBuffer';
import type { Network } from '../models';
import { readWindowScores, type WindowScores } from './windowScores';

/**
 * What the network says of the windows that start at these frames, all at once. Digital silence, which it is not asked
 * about, has no reading.
 *
 * @param buffer for the input, where windows are scored again and again
 * @throws whatever the network throws
 */
export async function scoreWindows(
  network: Network,
  energies: BandEnergies,
  starts: readonly number[],
  buffer = new InputBuffer(),
): Promise<(WindowScores | undefined)[]> {
  const sounding = starts.filter((start) => energies.windowRms(start) >= SILENCE_RMS);
  if (sounding.length === 0) return starts.map(() => undefined);
  const readings = readWindowScores(
    network.card,
    await network.predict(windowInputs(energies, sounding, buffer), sounding.length),
  );
  const readingAt = new Map(sounding.map((start, index) => [start, readings[index]]));
  return starts.map((start) => readingAt.get(start));
}

/** The network's input for these windows, `[windows, bands, frames]`. */
export function windowInputs(
  energies: BandEnergies,
  starts: readonly number[],
  buffer = new InputBuffer(),
): Float32Array {
  const length = inputLength(energies.frontEnd);
  const inputs = buffer.take(starts.length * length);
  starts.forEach((start, index) => windowInput(energies, start, inputs, index * length));
  return inputs;
}
