import { readerOf, type CaptureFeed, type CaptureReader } from '../audio/capture';
import { Resampler } from '../audio';
import type { FrontEnd } from '../dsp';
import { GrowingSource, type SourceWindow } from './windowSource';

/** A feed as a sound that goes on; what came meanwhile is taken in whenever a window is asked for. */
export class MicrophoneSource extends GrowingSource {
  private readonly reader: CaptureReader;
  private readonly resampler: Resampler;

  /** @param sampleRate of the feed, Hz */
  constructor(frontEnd: FrontEnd, feed: CaptureFeed, sampleRate: number, mel?: 'meyda') {
    super(frontEnd, mel);
    this.reader = readerOf(feed);
    this.resampler = new Resampler(sampleRate);
  }

  override windowAt(): SourceWindow {
    for (let block = this.reader.read(); block; block = this.reader.read()) {
      this.push(this.resampler.push(block.samples));
    }
    return super.windowAt();
  }

  close(): void {
    this.reader.close();
  }
}
