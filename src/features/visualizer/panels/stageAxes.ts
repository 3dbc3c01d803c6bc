import type { InputAxes, TensorShape } from '../../../inspect';

/** How the maps of one stage lie in pitch and time. */
export interface StageAxes {
  /** Centre of each row in Hz, low rows first; rows above the last are fed by padding only. */
  rowHz: number[];
  /** Seconds from one column to the next. */
  columnS: number;
}

/**
 * Padding is symmetric, so that with a stride of 2 the output r stands where the input 2 r does: row and column of a
 * stage are the input's, times all strides before.
 */
export function stageAxes(
  { bandHz, bands, frames, frameS }: InputAxes,
  [mel, frame]: TensorShape,
): StageAxes {
  const [melStride, frameStride] = [Math.round(bands / mel), Math.round(frames / frame)];
  const rows = Array.from({ length: mel }, (_, row) => row * melStride);
  return {
    rowHz: rows.filter((band) => band < bandHz.length).map((band) => bandHz[band]),
    columnS: frameStride * frameS,
  };
}
