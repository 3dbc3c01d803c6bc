import type { FrontEnd } from './frontEnd';
import { symmetricHann } from './hann';
import type { MelExtractor } from './melExtractor';
import { energyOfMelBand, isolatedMeyda, MEYDA_GAIN } from './meyda';

/** `Meyda.extract('melBands')` itself, Fourier transform included: what the other extractors are checked against. */
export class MeydaExtractor implements MelExtractor {
  private readonly meyda: ReturnType<typeof isolatedMeyda>;
  private readonly window: Float64Array;
  /** In float64, so that Meyda does not round the samples once more. */
  private readonly frame: Float64Array;

  constructor(frontEnd: FrontEnd) {
    this.meyda = isolatedMeyda(frontEnd);
    this.window = symmetricHann(frontEnd.windowLength);
    this.frame = new Float64Array(frontEnd.fftLength);
  }

  extract(samples: Float32Array, at: number, out: Float32Array, outAt: number): void {
    this.window.forEach((weight, index) => {
      this.frame[index] = MEYDA_GAIN * weight * samples[at + index];
    });
    this.meyda.extract('melBands', this.frame).forEach((logEnergy, band) => {
      out[outAt + band] = energyOfMelBand(logEnergy);
    });
  }
}
