/** Mel picture of the whole source, thinned to at most about 2000 columns for drawing. */
export interface Spectrogram {
  /** Row-major [column][band], ln(1 + energy), low bands first. */
  values: Float32Array;
  columns: number;
  bands: number;
  /** Seconds that one column stands for. */
  secondsPerColumn: number;
  /** Centre of each band in Hz, for the axis. */
  bandHz: number[];
}
