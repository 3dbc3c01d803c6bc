import type { FrontEnd } from '../../dsp';

/** How far each sounding cell of a window's input lies over silence, [nMels, frames]: 0 where nothing sounds (see `FrontEnd`). */
export function aboveSilence(input: Float32Array, { nMels, frames, offsets }: FrontEnd): Float32Array {
  return input.subarray(0, nMels * frames).map((value, cell) => value - offsets[Math.floor(cell / frames)]);
}
