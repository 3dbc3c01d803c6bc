import type { FrontEnd } from './frontEnd';
import { symmetricHann } from './hann';
import type { MelExtractor } from './melExtractor';
import { MeydaSession } from './meydaState';

/** Brings samples to about the level of a window, where Meyda's float32 logarithm resolves best. */
const LIFT = 2 ** 10;

/** Meyda's own `melBands`, about 100 times slower than `FastMelExtractor`: the definition that it is tested against. */
export class MeydaMelExtractor implements MelExtractor {
  private readonly session: MeydaSession;
  private readonly hann: Float64Array;
  private readonly frame: Float64Array;

  constructor({ sampleRate, windowLength, fftLength, nMels }: FrontEnd) {
    this.session = new MeydaSession(sampleRate, fftLength, nMels);
    this.hann = symmetricHann(windowLength);
    this.frame = new Float64Array(fftLength);
  }

  extract(samples: Float32Array, at: number, out: Float32Array, outAt: number): void {
    this.hann.forEach((weight, index) => {
      this.frame[index] = LIFT * weight * samples[at + index];
    });
    this.session.melBands(this.frame).forEach((band, index) => {
      out[outAt + index] = Math.expm1(band) / (LIFT * LIFT);
    });
  }
}
