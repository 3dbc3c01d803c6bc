/** Of the samples since the meter was last read; full scale is 1. */
export interface Level {
  /** Root mean square, in [0, 1]. */
  rms: number;
  /** Highest absolute sample, in [0, 1]. */
  peak: number;
  /** Whether the input was overdriven within the last two seconds. */
  clipping: boolean;
}

/** From here on a sample is at the end of what a converter can say. */
const FULL_SCALE = 0.999;
/** Samples in a row at full scale that no music has by itself: its tops were cut off. */
const FLAT_TOP = 3;
const HOLD_S = 2;

/** Measures a stream of mono samples, block by block. */
export class LevelMeter {
  private readonly holdSamples: number;
  private atFullScale = 0;
  private sinceClipped = Infinity;

  constructor(sampleRate: number) {
    this.holdSamples = HOLD_S * sampleRate;
  }

  measure(samples: Float32Array): Level {
    let sum = 0;
    let peak = 0;
    for (const sample of samples) {
      const size = Math.abs(sample);
      sum += size * size;
      if (size > peak) peak = size;
      this.atFullScale = size >= FULL_SCALE ? this.atFullScale + 1 : 0;
      this.sinceClipped = this.atFullScale >= FLAT_TOP ? 0 : this.sinceClipped + 1;
    }
    return {
      rms: Math.min(1, Math.sqrt(sum / Math.max(samples.length, 1))),
      peak: Math.min(1, peak),
      clipping: this.sinceClipped < this.holdSamples,
    };
  }
}
