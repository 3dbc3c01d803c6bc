import { readerOf, type CapturedBlock, type CaptureFeed, type CaptureReader } from '../audio/capture';
import { Resampler } from '../audio';
import type { FrontEnd } from '../dsp';
import { GrowingSource, type SourceWindow } from './windowSource';

/** Where this much sound is missing, what comes has nothing to do with what was before. */
const GAP_MS = 500;

/**
 * A feed as a sound that goes on; what came meanwhile is taken in whenever a window is asked for. It begins anew where sound is
 * missing.
 */
export class MicrophoneSource extends GrowingSource {
  private readonly reader: CaptureReader;
  private readonly sampleRate: number;
  private resampler: Resampler;
  private lastArrivedMs: number | undefined;

  /** @param sampleRate of the feed, Hz */
  constructor(frontEnd: FrontEnd, feed: CaptureFeed, sampleRate: number, mel?: 'meyda') {
    super(frontEnd, mel);
    this.reader = readerOf(feed);
    this.sampleRate = sampleRate;
    this.resampler = new Resampler(sampleRate);
  }

  override windowAt(): SourceWindow {
    for (let block = this.reader.read(); block; block = this.reader.read()) {
      this.followGap(block);
      this.push(this.resampler.push(block.samples));
    }
    return super.windowAt();
  }

  private followGap({ samples, arrivedMs }: CapturedBlock): void {
    if (samples.length === 0) return;
    const blockMs = (1000 * samples.length) / this.sampleRate;
    const missingMs = arrivedMs - blockMs - (this.lastArrivedMs ?? arrivedMs - blockMs);
    this.lastArrivedMs = arrivedMs;
    if (missingMs <= GAP_MS) return;
    this.resampler = new Resampler(this.sampleRate);
    this.restart();
  }

  close(): void {
    this.reader.close();
  }
}
