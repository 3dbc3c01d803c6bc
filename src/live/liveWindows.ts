import { BandEnergies, createMelExtractor, type MelExtractorKind } from '../dsp';
import type { MelColumns } from './types';
import { QUIET_RMS, type HeardWindow } from './verdictSmoother';
import type { Network } from '../models';
import { scoreWindows } from '../scores';

/**
 * ln(1 + energy), of sound at the level of the network's input, that is drawn darkest and brightest: nearly all of
 * music lies between.
 */
const DARKEST = 3;
const BRIGHTEST = 17;

/** Mel frames of a stream without end, each computed once, and the network's look at the last window of them. */
export class LiveWindows {
  private readonly network: Network;
  private readonly energies: BandEnergies;
  /** Mean square of the samples of about the last window, by which brightness is scaled. */
  private meanSquare = 0;

  /** @param mel `meyda` for `Meyda.extract`; its `melBands`, band by band, unless given */
  constructor(network: Network, mel: MelExtractorKind = 'meydaBands') {
    const { frontEnd } = network.card;
    this.network = network;
    this.energies = new BandEnergies(frontEnd, createMelExtractor(frontEnd, mel));
  }

  /** Frames so far. */
  get frames(): number {
    return this.energies.frames;
  }

  /** Samples from the start to the end of the last frame. */
  get samples(): number {
    const { hopLength, windowLength } = this.network.card.frontEnd;
    return (this.frames - 1) * hopLength + windowLength;
  }

  /** Takes in samples, mono at the front end's rate, and returns the columns of the frames that they complete. */
  push(samples: Float32Array): MelColumns {
    const { nMels: bands, frames, level, hopLength } = this.network.card.frontEnd;
    const columns = this.energies.push(samples);
    const levels = new Uint8Array(columns * bands);
    for (let column = 0; column < columns; column++) {
      const frame = this.frames - columns + column;
      const row = this.energies.row(frame);
      // The mean of the first frames, and later one that forgets what is older than a window.
      this.meanSquare += (row[bands] / hopLength - this.meanSquare) / Math.min(frame + 1, frames);
      // What is too quiet to be heard stays dark.
      const gain = level / Math.max(Math.sqrt(this.meanSquare), QUIET_RMS);
      for (let band = 0; band < bands; band++) {
        levels[column * bands + band] = brightness(Math.log1p(gain * gain * row[band]));
      }
    }
    this.energies.discardBefore(this.frames - frames);
    return { levels, columns, bands };
  }

  /** Has the network look at the last window; undefined as long as not even one is full. */
  async analyze(): Promise<Omit<HeardWindow, 'timeS'> | undefined> {
    const { frames } = this.network.card.frontEnd;
    const start = this.frames - frames;
    if (start < 0) return undefined;
    const [reading] = await scoreWindows(this.network, this.energies, [start]);
    return { rms: this.energies.windowRms(start), reading };
  }
}

/** 0 to 255. */
function brightness(logEnergy: number): number {
  const share = (logEnergy - DARKEST) / (BRIGHTEST - DARKEST);
  return Math.round(255 * Math.min(1, Math.max(0, share)));
}
