import type { FrontEnd } from './frontEnd';
import type { MelExtractor } from './melExtractor';
import { meydaFilterBank } from './meyda';
import { PowerSpectrum } from './powerSpectrum';
import { SparseFilterBank } from './sparseFilterBank';

/** Meyda's filter bank, without multiplying by its zeros: for files, some hundred times as fast as `MeydaExtractor`. */
export class SparseMelExtractor implements MelExtractor {
  private readonly spectrum: PowerSpectrum;
  private readonly filterBank: SparseFilterBank;

  constructor(frontEnd: FrontEnd) {
    this.spectrum = new PowerSpectrum(frontEnd);
    this.filterBank = new SparseFilterBank(meydaFilterBank(frontEnd));
  }

  extract(samples: Float32Array, at: number, out: Float32Array, outAt: number): void {
    this.spectrum.compute(samples, at);
    this.filterBank.apply(this.spectrum.power, out, outAt);
  }
}
