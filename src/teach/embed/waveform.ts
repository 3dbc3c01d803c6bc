/** Columns of a song's picture. */
export const COLUMNS = 64;
const STRETCH_S = 0.05;

/** Draws a song as the peaks of `COLUMNS` stretches of it, whatever its length; that need not be known before. */
export class Waveform {
  private readonly stretch: number;
  private readonly peaks: number[] = [];
  private samples = 0;

  constructor(sampleRate: number) {
    this.stretch = Math.round(STRETCH_S * sampleRate);
  }

  push(samples: Float32Array): void {
    for (const sample of samples) {
      const index = Math.floor(this.samples++ / this.stretch);
      this.peaks[index] = Math.max(this.peaks.at(index) ?? 0, Math.abs(sample));
    }
  }

  /** Scaled so that the loudest is 255. */
  finish(): Uint8Array {
    const loudest = this.peaks.reduce((most, peak) => Math.max(most, peak), 0) || 1;
    return Uint8Array.from({ length: COLUMNS }, (_, column) => {
      const from = Math.floor((column * this.peaks.length) / COLUMNS);
      const to = Math.max(from + 1, Math.ceil(((column + 1) * this.peaks.length) / COLUMNS));
      const peak = this.peaks.slice(from, to).reduce((most, value) => Math.max(most, value), 0);
      return Math.round((255 * peak) / loudest);
    });
  }
}
