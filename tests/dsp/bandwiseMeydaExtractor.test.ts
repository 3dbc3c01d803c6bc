import Meyda from 'meyda';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { BandwiseMeydaExtractor } from '../../src/dsp/bandwiseMeydaExtractor';
import type { FrontEnd } from '../../src/dsp/frontEnd';
import { energyOfMelBand, MEYDA_GAIN, meydaFilterBank, meydaMelBands } from '../../src/dsp/meyda';
import { PowerSpectrum } from '../../src/dsp/powerSpectrum';
import { FRONT_ENDS, GENRE } from './support/frontEnds';
import { SIGNALS } from './support/signals';

/** One call of Meyda's `melBands` on the whole bank and all bins. */
function wholeBank(samples: Float32Array, at: number, frontEnd: FrontEnd): Float32Array {
  const spectrum = new PowerSpectrum(frontEnd);
  spectrum.compute(samples, at);
  const ampSpectrum = Float32Array.from(spectrum.power, (power) => MEYDA_GAIN * Math.sqrt(power));
  const melFilterBank = meydaFilterBank(frontEnd);
  const bands = meydaMelBands({ ampSpectrum, melFilterBank, bufferSize: frontEnd.fftLength });
  return Float32Array.from(bands, energyOfMelBand);
}

describe.each(Object.entries(FRONT_ENDS))('with the front end "%s"', (_, frontEnd) => {
  const { nMels, windowLength } = frontEnd;

  it.each([undefined, 1, 3, nMels])(
    'bands are, bit for bit, those of the whole bank (%s a call)',
    (bands) => {
      const extractor = new BandwiseMeydaExtractor(frontEnd, bands);
      for (const signal of Object.values(SIGNALS)) {
        const samples = signal(windowLength + 1200);
        for (const at of [0, 700, 1200]) {
          const row = new Float32Array(nMels);
          extractor.extract(samples, at, row, 0);
          expect(row).toEqual(wholeBank(samples, at, frontEnd));
        }
      }
    },
  );
});

describe('for each frame', () => {
  const original: unknown = Meyda.featureExtractors;
  afterEach(() => {
    Meyda.featureExtractors = original;
  });

  it("Meyda's own melBands is called on every band once", () => {
    const extractor = new BandwiseMeydaExtractor(GENRE);
    const melBands = vi.fn((original as { melBands: typeof meydaMelBands }).melBands);
    Meyda.featureExtractors = { melBands };
    for (let frame = 1; frame <= 3; frame++) {
      extractor.extract(SIGNALS['white noise'](512), 0, new Float32Array(GENRE.nMels), 0);
      const bands = melBands.mock.results.flatMap(({ value }) => value as number[]);
      expect(bands).toHaveLength(frame * GENRE.nMels);
    }
  });
});
