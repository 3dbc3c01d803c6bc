import type { FrontEnd } from '../../dsp';
import type { Patch } from './patches';

/** What the network's input holds in a band where nothing sounds: the mel of no energy is 0 (see `FrontEnd`). */
function silentValue({ nMels, offsets, paddingValue }: FrontEnd, band: number): number {
  return band < nMels ? offsets[band] : paddingValue;
}

/** Writes a window's input to `out` at `at`, with one patch of it silenced. */
export function silencePatch(
  input: Float32Array,
  frontEnd: FrontEnd,
  { band, frame, bands, frames }: Patch,
  out: Float32Array,
  at: number,
): void {
  out.set(input, at);
  for (let row = band; row < band + bands; row++) {
    const start = at + row * frontEnd.frames + frame;
    out.fill(silentValue(frontEnd, row), start, start + frames);
  }
}

/** A window's input, each sounding cell turned down towards silence by its gain in [0, 1], [nMels, frames]. */
export function turnedDown(input: Float32Array, frontEnd: FrontEnd, gains: Float32Array): Float32Array {
  const { frames } = frontEnd;
  return input.map((value, cell) => {
    if (cell >= gains.length) return value;
    const silent = silentValue(frontEnd, Math.floor(cell / frames));
    return silent + gains[cell] * (value - silent);
  });
}

/** How far each sounding cell of a window's input lies over silence, [nMels, frames]: 0 where nothing sounds. */
export function aboveSilence(input: Float32Array, frontEnd: FrontEnd): Float32Array {
  const { nMels, frames } = frontEnd;
  return input
    .subarray(0, nMels * frames)
    .map((value, cell) => value - silentValue(frontEnd, Math.floor(cell / frames)));
}
