import { bandCentersHz } from './bandCenters';
import type { FrontEnd } from './frontEnd';
import { SILENCE_RMS } from './windowInput';
import { SpectrogramDownsampler, type Spectrogram } from './spectrogramDownsampler';

/** The picture of a sound of any length, levelled as a whole as each window is for the network. */
export class NormalizedSpectrogram {
  private readonly frontEnd: FrontEnd;
  private readonly downsampler: SpectrogramDownsampler;
  private frames = 0;
  private sumOfSquares = 0;

  constructor(frontEnd: FrontEnd) {
    this.frontEnd = frontEnd;
    this.downsampler = new SpectrogramDownsampler(frontEnd.nMels);
  }

  /** Adds one frame, as `BandEnergies.row` gives it. */
  add(row: Float32Array): void {
    this.downsampler.add(row);
    this.sumOfSquares += row[this.frontEnd.nMels];
    this.frames += 1;
  }

  finish(): Spectrogram {
    const { hopLength, sampleRate, level } = this.frontEnd;
    const rms = Math.sqrt(this.sumOfSquares / (this.frames * hopLength));
    const gain = level / Math.max(rms, SILENCE_RMS);
    return this.downsampler.finish(gain, hopLength / sampleRate, bandCentersHz(this.frontEnd));
  }
}
