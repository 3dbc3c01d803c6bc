import { createMelExtractor } from './createMelExtractor';
import { windowSamples, type FrontEnd } from './frontEnd';
import { GrowingRows } from './growingRows';
import type { MelExtractor } from './melExtractor';

/** Floats after the bands of a row: see `BandEnergies.row`. */
export const ROW_SUMS = 2;

/**
 * Mel band energies of a stream of samples, each frame computed once. Energies are linear and of the samples as
 * they came; `windowInput` scales them to a window's level afterwards, which is exact since energy goes with the
 * square of the gain, so that windows may overlap as they like.
 */
export class BandEnergies {
  readonly frontEnd: FrontEnd;
  private readonly extractor: MelExtractor;
  private readonly rows: GrowingRows;
  /** Samples that the next frame starts with; the first `pendingLength` entries count. */
  private pending: Float32Array;
  private pendingLength = 0;
  private samplesPushed = 0;

  /** @param extractor of the same front end; by default that of files */
  constructor(frontEnd: FrontEnd, extractor: MelExtractor = createMelExtractor(frontEnd, 'sparse')) {
    if (frontEnd.hopLength > frontEnd.windowLength) {
      throw new RangeError(`A hop of ${frontEnd.hopLength} skips samples between frames.`);
    }
    this.frontEnd = frontEnd;
    this.extractor = extractor;
    this.rows = new GrowingRows(frontEnd.nMels + ROW_SUMS);
    this.pending = new Float32Array(2 * frontEnd.windowLength);
  }

  /** Frames computed so far, discarded ones included. */
  get frames(): number {
    return this.rows.end;
  }

  /** Samples pushed so far. */
  get samples(): number {
    return this.samplesPushed;
  }

  /** Appends samples (mono, at the front end's rate, finite) and returns how many frames they completed. */
  push(samples: Float32Array): number {
    const { windowLength, hopLength } = this.frontEnd;
    this.append(samples);
    let at = 0;
    const before = this.frames;
    for (; at + windowLength <= this.pendingLength; at += hopLength) this.addFrame(at);
    this.pending.copyWithin(0, at, this.pendingLength);
    this.pendingLength -= at;
    return this.frames - before;
  }

  /**
   * One frame's `nMels` band energies, then two sums of squared samples: of its first `hopLength` samples and of all
   * its `windowLength`. A view, valid until the next `push` or `discardBefore`; frames are numbered from the start of
   * the stream.
   */
  row(frame: number): Float32Array {
    return this.rows.row(frame);
  }

  /** Root mean square of the samples that the window of `frontEnd.frames` frames from `startFrame` spans. */
  windowRms(startFrame: number): number {
    const { nMels, frames } = this.frontEnd;
    const lastFrame = startFrame + frames - 1;
    let sum = this.row(lastFrame)[nMels + 1];
    for (let frame = startFrame; frame < lastFrame; frame++) sum += this.row(frame)[nMels];
    return Math.sqrt(sum / windowSamples(this.frontEnd));
  }

  /** Frees the rows of frames before `frame`, for streams that do not end. */
  discardBefore(frame: number): void {
    this.rows.discardBefore(frame);
  }

  private append(samples: Float32Array): void {
    const needed = this.pendingLength + samples.length;
    if (needed > this.pending.length) {
      const wider = new Float32Array(2 * needed);
      wider.set(this.pending.subarray(0, this.pendingLength));
      this.pending = wider;
    }
    this.pending.set(samples, this.pendingLength);
    this.pendingLength = needed;
    this.samplesPushed += samples.length;
  }

  private addFrame(at: number): void {
    const { nMels, hopLength, windowLength } = this.frontEnd;
    const row = this.rows.add();
    this.extractor.extract(this.pending, at, this.rows.values, row);
    const hopSum = sumOfSquares(this.pending, at, at + hopLength);
    this.rows.values[row + nMels] = hopSum;
    this.rows.values[row + nMels + 1] =
      hopSum + sumOfSquares(this.pending, at + hopLength, at + windowLength);
  }
}

function sumOfSquares(samples: Float32Array, from: number, to: number): number {
  // Two sums, so that an addition need not wait for the one before it.
  let even = 0;
  let odd = 0;
  let index = from;
  for (; index + 1 < to; index += 2) {
    even += samples[index] * samples[index];
    odd += samples[index + 1] * samples[index + 1];
  }
  if (index < to) even += samples[index] * samples[index];
  return even + odd;
}
