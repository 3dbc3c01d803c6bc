import { windowSamples, type MelExtractor, NormalizedSpectrogram } from '../dsp';
import { ScoreAggregator, verdictOf, InputBuffer, type WindowScores, scoreWindows } from '../scores';
import type { Network } from '../models';
import { Timeline } from './timeline';
import type { Spectrogram, TimelineSegment } from './types';
import { WindowCutter } from './windowCutter';

/** Classifies one source: samples in, scores and timeline out. Memory does not grow with its length. */
export class StreamClassifier {
  readonly aggregator: ScoreAggregator;
  private readonly network: Network;
  private readonly cutter: WindowCutter;
  private readonly timeline: Timeline;
  private readonly picture: NormalizedSpectrogram;
  private readonly secondsPerFrame: number;
  private readonly inputs = new InputBuffer();
  private framesSeen = 0;
  private looped = false;

  constructor(network: Network, extractor: MelExtractor, hopS: number) {
    const { frontEnd } = network.card;
    this.network = network;
    this.secondsPerFrame = frontEnd.hopLength / frontEnd.sampleRate;
    const hopFrames = Math.max(1, Math.round(hopS / this.secondsPerFrame));
    this.cutter = new WindowCutter(frontEnd, hopFrames, extractor);
    this.timeline = new Timeline(
      windowSamples(frontEnd) / frontEnd.sampleRate,
      hopFrames * this.secondsPerFrame,
    );
    this.picture = new NormalizedSpectrogram(frontEnd);
    this.aggregator = new ScoreAggregator(network.card);
  }

  /** The first samples, about as many as one window has. */
  beginning(): Float32Array {
    return this.cutter.beginning();
  }

  /** Windows that wait for `score`. */
  get waiting(): number {
    return this.cutter.waiting;
  }

  /** Takes in samples and computes their frames. */
  push(samples: Float32Array): void {
    this.cutter.push(samples);
    this.draw(this.cutter.energies.frames);
  }

  /** Ends the source; returns true where it was shorter than a window and is classified as a loop. */
  finish(): boolean {
    const { hopLength } = this.network.card.frontEnd;
    const ownFrames = Math.ceil(this.cutter.energies.samples / hopLength);
    this.looped = this.cutter.finish();
    this.draw(Math.min(ownFrames, this.cutter.energies.frames));
    return this.looped;
  }

  /** Has the network score up to `count` waiting windows. Digital silence is answered without asking it. */
  async score(count: number): Promise<TimelineSegment[]> {
    const starts = this.cutter.take(count);
    const readings = await scoreWindows(this.network, this.cutter.energies, starts, this.inputs);
    // Each window of a loop spans the whole of it.
    if (this.looped) return [this.segment(0, readings)];
    return starts.map((start, index) => this.segment(start, [readings[index]]));
  }

  private segment(startFrame: number, readings: readonly (WindowScores | undefined)[]): TimelineSegment {
    const { card } = this.network;
    const own = new ScoreAggregator(card);
    for (const reading of readings) {
      if (!reading) continue;
      own.add(reading);
      this.aggregator.add(reading);
    }
    const scores = own.scores();
    return this.timeline.add(startFrame * this.secondsPerFrame, verdictOf(card, scores), scores);
  }

  segments(durationS: number): TimelineSegment[] {
    return this.timeline.finish(durationS);
  }

  /** The picture of all that was heard, levelled as a whole as each window is for the network. */
  spectrogram(): Spectrogram {
    return this.picture.finish();
  }

  /** Adds the frames up to `end` to the picture. */
  private draw(end: number): void {
    for (; this.framesSeen < end; this.framesSeen++) {
      this.picture.add(this.cutter.energies.row(this.framesSeen));
    }
  }
}
