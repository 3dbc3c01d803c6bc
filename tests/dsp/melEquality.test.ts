import { describe, expect, it } from 'vitest';
import { BandEnergies } from '../../src/dsp/bandEnergies';
import { createMelExtractor } from '../../src/dsp/createMelExtractor';
import { windowSamples, type FrontEnd } from '../../src/dsp/frontEnd';
import type { MelExtractor } from '../../src/dsp/melExtractor';
import { inputLength, windowInput } from '../../src/dsp/windowInput';
import { definitionOfMel } from './support/definition';
import { FRONT_ENDS } from './support/frontEnds';
import { SIGNALS } from './support/signals';

/** The mel values of the first window, `[nMels][frames]`, read back from the network's input. */
function melOf(samples: Float32Array, frontEnd: FrontEnd, extractor: MelExtractor): number[][] {
  const energies = new BandEnergies(frontEnd, extractor);
  energies.push(samples);
  const input = new Float32Array(inputLength(frontEnd));
  windowInput(energies, 0, input);
  const { nMels, frames, scale, offsets } = frontEnd;
  return Array.from({ length: nMels }, (_, band) =>
    Array.from(
      input.subarray(band * frames, (band + 1) * frames),
      (value) => (value - offsets[band]) / scale,
    ),
  );
}

function largestDifference(left: number[][], right: number[][]): number {
  return Math.max(
    ...left.flatMap((row, band) => row.map((value, frame) => Math.abs(value - right[band][frame]))),
  );
}

// Meyda rounds spectrum, products and sums to float32, and we the input to the network: each is good for about 1e-6.
const TOLERANCE = 1e-5;

describe.each(Object.entries(FRONT_ENDS))('with the front end "%s"', (_, frontEnd) => {
  describe.each(Object.entries(SIGNALS))('of %s', (__, signal) => {
    const samples = signal(windowSamples(frontEnd));
    const expected = definitionOfMel(samples, frontEnd);

    it.each(['sparse', 'meydaBands', 'meyda'] as const)(
      'the extractor "%s", levelled afterwards, gives what Meyda gives for the levelled samples',
      (kind) => {
        const mel = melOf(samples, frontEnd, createMelExtractor(frontEnd, kind));
        expect(largestDifference(mel, expected)).toBeLessThan(TOLERANCE);
      },
    );
  });
});
