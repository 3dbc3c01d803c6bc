import type { Patch } from './patches';

/** Gathers what patches count for, and gives it for each cell: the mean over the patches that cover it. */
export class SaliencyMap {
  private readonly frames: number;
  private readonly sums: Float32Array;
  private readonly counts: Uint16Array;

  constructor(bands: number, frames: number) {
    this.frames = frames;
    this.sums = new Float32Array(bands * frames);
    this.counts = new Uint16Array(bands * frames);
  }

  add({ band, frame, bands, frames }: Patch, value: number): void {
    for (let row = band; row < band + bands; row++) {
      for (let cell = row * this.frames + frame, end = cell + frames; cell < end; cell++) {
        this.sums[cell] += value;
        this.counts[cell] += 1;
      }
    }
  }

  /** Row-major [band, frame]; 0 where no patch has been yet. */
  values(): Float32Array {
    return this.sums.map((sum, cell) => (this.counts[cell] === 0 ? 0 : sum / this.counts[cell]));
  }
}
