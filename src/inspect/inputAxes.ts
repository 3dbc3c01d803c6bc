import { bandCentersHz, type FrontEnd } from '../dsp';

/** How a network's input lies in pitch and time. */
export interface InputAxes {
  /** Centre of each computed mel band in Hz, low bands first. */
  bandHz: readonly number[];
  /** Rows of the input: the computed bands, and those above them, which hold no sound. */
  bands: number;
  frames: number;
  /** Seconds from one frame to the next. */
  frameS: number;
}

export function inputAxes(frontEnd: FrontEnd): InputAxes {
  const { nMels, paddingBands, frames, hopLength, sampleRate } = frontEnd;
  return {
    bandHz: bandCentersHz(frontEnd),
    bands: nMels + paddingBands,
    frames,
    frameS: hopLength / sampleRate,
  };
}
