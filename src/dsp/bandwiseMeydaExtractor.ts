import type { FrontEnd } from './frontEnd';
import type { MelExtractor } from './melExtractor';
import { energyOfMelBand, MEYDA_GAIN, meydaFilterBank, meydaMelBands, type MelBandsInput } from './meyda';
import { PowerSpectrum } from './powerSpectrum';
import { touchedBins } from './sparseFilterBank';

/** Two to four cost the same, measured; one costs more calls, eight multiply by more zeros. */
const BANDS_PER_CALL = 2;

/**
 * Meyda's `melBands` for the microphone: called on a few bands at a time, with bank and spectrum cut to the bins that these
 * touch, since Meyda multiplies by every zero. The results are, bit for bit, those of one call on the whole bank.
 */
export class BandwiseMeydaExtractor implements MelExtractor {
  private readonly spectrum: PowerSpectrum;
  /** Amplitudes of all bins, of which `calls` hold views. */
  private readonly amplitudes: Float32Array;
  private readonly calls: readonly MelBandsInput[];

  /** @param bandsPerCall how many bands Meyda is called on at a time; changes the cost and nothing else */
  constructor(frontEnd: FrontEnd, bandsPerCall = BANDS_PER_CALL) {
    this.spectrum = new PowerSpectrum(frontEnd);
    this.amplitudes = new Float32Array(frontEnd.fftLength / 2);
    const filterBank = meydaFilterBank(frontEnd);
    this.calls = Array.from({ length: Math.ceil(filterBank.length / bandsPerCall) }, (_, call) => {
      const rows = filterBank.slice(call * bandsPerCall, (call + 1) * bandsPerCall);
      const { first, end } = touchedBins(rows);
      return {
        ampSpectrum: this.amplitudes.subarray(first, end),
        melFilterBank: rows.map((row) => row.slice(first, end)),
        bufferSize: 2 * (end - first),
      };
    });
  }

  extract(samples: Float32Array, at: number, out: Float32Array, outAt: number): void {
    const { spectrum, amplitudes, calls } = this;
    spectrum.compute(samples, at);
    for (let bin = 0; bin < amplitudes.length; bin++) {
      amplitudes[bin] = MEYDA_GAIN * Math.sqrt(spectrum.power[bin]);
    }
    let next = outAt;
    for (const call of calls) {
      for (const logEnergy of meydaMelBands(call)) out[next++] = energyOfMelBand(logEnergy);
    }
  }
}
