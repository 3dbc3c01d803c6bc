import { createMelExtractor } from './createMelExtractor';
import type { FrontEnd } from './frontEnd';
import type { MelExtractor } from './melExtractor';
import { SILENCE_RMS } from './windowInput';

/**
 * Largest difference between two mel values that may be put down to rounding. Mel values are natural logarithms, so it
 * is a relative difference of 1e-5 between energies. Meyda rounds amplitudes, products and sums to float32, and its
 * logarithm once more (by up to 1e-6 between 16 and 32): together at most 1.6e-6 in all signals of our tests.
 */
export const MEYDA_TOLERANCE = 1e-5;

/** Frames to compare: each costs about a millisecond of `Meyda.extract`. */
const MOST_FRAMES = 32;

/** How an extractor compares with Meyda's own. */
export interface MeydaCheck {
  /** Frames compared; digital silence is passed over, so it is 0 where `samples` hold nothing to compare. */
  frames: number;
  /** Between mel values, ln(1 + energy) at the front end's level; NaN where the extractor gave NaN. */
  largestDifference: number;
  /** Whether `largestDifference` is at most `MEYDA_TOLERANCE`. */
  agrees: boolean;
}

/**
 * Compares an extractor with `Meyda.extract('melBands')` on up to 32 frames spread over `samples`, at the level at which
 * a network would get them: gain `level / RMS of samples`, limited as in `windowInput`.
 *
 * @param samples mono, at the front end's rate, finite
 * @param extractor the one to check; by default that of files
 * @param timeLimitMs no further frame is compared after this time
 */
export function checkAgainstMeyda(
  frontEnd: FrontEnd,
  samples: Float32Array,
  extractor: MelExtractor = createMelExtractor(frontEnd, 'sparse'),
  timeLimitMs = 50,
): MeydaCheck {
  const { nMels, windowLength, level } = frontEnd;
  const meyda = createMelExtractor(frontEnd, 'meyda');
  const checked = new Float32Array(nMels);
  const expected = new Float32Array(nMels);
  const power = (level / Math.max(rootMeanSquare(samples), SILENCE_RMS)) ** 2;
  const deadline = performance.now() + timeLimitMs;
  let frames = 0;
  let largestDifference = 0;
  for (const at of frameStarts(samples.length, frontEnd)) {
    if (samples.subarray(at, at + windowLength).every((sample) => sample === 0)) continue;
    extractor.extract(samples, at, checked, 0);
    meyda.extract(samples, at, expected, 0);
    for (let band = 0; band < nMels; band++) {
      const difference = Math.log(1 + power * checked[band]) - Math.log(1 + power * expected[band]);
      largestDifference = Math.max(largestDifference, Math.abs(difference));
    }
    frames += 1;
    if (performance.now() > deadline) break;
  }
  return { frames, largestDifference, agrees: largestDifference <= MEYDA_TOLERANCE };
}

/** Where up to `MOST_FRAMES` frames start that are spread evenly over `length` samples. */
function frameStarts(length: number, { windowLength, hopLength }: FrontEnd): number[] {
  const available = Math.max(0, Math.floor((length - windowLength) / hopLength) + 1);
  const count = Math.min(available, MOST_FRAMES);
  return Array.from({ length: count }, (_, index) => Math.floor((index * available) / count) * hopLength);
}

function rootMeanSquare(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return Math.sqrt(sum / samples.length);
}
