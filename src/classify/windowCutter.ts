import { concatenate } from '../audio';
import { BandEnergies, windowSamples, type FrontEnd, type MelExtractor, loopOf, windowStarts } from '../dsp';

/**
 * Cuts a stream of samples into the network's windows as soon as their frames exist, and keeps no more frames than
 * the windows still to come need. Windows are named by their first frame.
 */
export class WindowCutter {
  readonly energies: BandEnergies;
  private readonly frontEnd: FrontEnd;
  private readonly hopFrames: number;
  private readonly queue: number[] = [];
  private nextStart = 0;
  private lastTaken = 0;
  /** The first samples, about as many as one window has. */
  private readonly head: Float32Array[] = [];

  constructor(frontEnd: FrontEnd, hopFrames: number, extractor: MelExtractor) {
    this.energies = new BandEnergies(frontEnd, extractor);
    this.frontEnd = frontEnd;
    this.hopFrames = hopFrames;
  }

  /** Windows that are complete and not yet taken. */
  get waiting(): number {
    return this.queue.length;
  }

  /** The first samples, about as many as one window has. */
  beginning(): Float32Array {
    return concatenate(this.head);
  }

  push(samples: Float32Array): void {
    if (this.energies.samples < windowSamples(this.frontEnd)) this.head.push(samples.slice());
    this.energies.push(samples);
    while (this.nextStart + this.frontEnd.frames <= this.energies.frames) {
      this.queue.push(this.nextStart);
      this.nextStart += this.hopFrames;
    }
  }

  /**
   * Ends the stream, which may complete one more window. Returns true where the source was shorter
   * than a window, so that its windows are those of a loop.
   */
  finish(): boolean {
    const { samples } = this.energies;
    if (samples < windowSamples(this.frontEnd)) {
      const loop = loopOf(this.beginning(), this.frontEnd);
      this.energies.push(loop.samples.subarray(samples));
      this.queue.push(...loop.starts);
      return true;
    }
    const lastRegular = this.nextStart - this.hopFrames;
    const last = windowStarts(this.energies.frames, this.frontEnd, this.hopFrames).at(-1);
    if (last !== undefined && last > lastRegular) this.queue.push(last);
    return false;
  }

  /** Takes up to `count` waiting windows; the frames before those of the last call are freed. */
  take(count: number): number[] {
    this.energies.discardBefore(this.lastTaken);
    const taken = this.queue.splice(0, count);
    this.lastTaken = taken.at(-1) ?? this.lastTaken;
    return taken;
  }
}
