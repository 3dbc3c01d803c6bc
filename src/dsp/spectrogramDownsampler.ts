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

/** Columns that a finished picture has at most; drawing more than a screen is wide gains nothing. */
const MAX_COLUMNS = 2000;

/**
 * Keeps the mel picture of a source of any length in bounded memory: whenever the columns are full, neighbours
 * are averaged in pairs and each column stands for twice the time from then on. It averages energies, and takes
 * the logarithm only at the end, when the loudness of the whole is known.
 */
export class SpectrogramDownsampler {
  private readonly bands: number;
  private readonly energies: Float32Array;
  private columns = 0;
  private framesPerColumn = 1;
  private framesInColumn = 0;

  constructor(bands: number) {
    this.bands = bands;
    this.energies = new Float32Array(MAX_COLUMNS * bands);
  }

  /** Adds one frame of band energies. */
  add(frame: Float32Array): void {
    if (this.framesInColumn === 0) this.openColumn();
    const column = (this.columns - 1) * this.bands;
    this.framesInColumn += 1;
    for (let band = 0; band < this.bands; band++) {
      const mean = this.energies[column + band];
      this.energies[column + band] = mean + (frame[band] - mean) / this.framesInColumn;
    }
    if (this.framesInColumn === this.framesPerColumn) this.framesInColumn = 0;
  }

  /** `gain` multiplies the samples' amplitude; the picture holds ln(1 + gain^2 * energy). */
  finish(gain: number, secondsPerFrame: number, bandHz: number[]): Spectrogram {
    const energies = this.energies.subarray(0, this.columns * this.bands);
    return {
      values: energies.map((energy) => Math.log1p(gain * gain * energy)),
      columns: this.columns,
      bands: this.bands,
      secondsPerColumn: secondsPerFrame * this.framesPerColumn,
      bandHz,
    };
  }

  private openColumn(): void {
    if (this.columns === MAX_COLUMNS) this.halve();
    this.energies.fill(0, this.columns * this.bands, (this.columns + 1) * this.bands);
    this.columns += 1;
  }

  private halve(): void {
    const bands = this.bands;
    this.columns /= 2;
    for (let column = 0; column < this.columns; column++) {
      for (let band = 0; band < bands; band++) {
        const first = 2 * column * bands + band;
        this.energies[column * bands + band] = (this.energies[first] + this.energies[first + bands]) / 2;
      }
    }
    this.framesPerColumn *= 2;
  }
}
