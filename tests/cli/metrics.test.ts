import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bootstrapInterval } from '../../cli/support/bootstrap';
import {
  accuracy,
  confusionMatrix,
  expectedCalibrationError,
  macroAccuracy,
  majorityBaseline,
  recalls,
  topAccuracy,
  topGenre,
  type Judged,
} from '../../cli/support/metrics';
import type { Genre } from '../../src/classify/types';
import { GENRES } from '../support/testCard';

/** A clip of `genre` that was taken for `answer` with `confidence`; the others share the rest. */
function judged(genre: Genre, answer: Genre, confidence = 0.55): Judged {
  const rest = (1 - confidence) / (GENRES.length - 1);
  return { genre, probabilities: GENRES.map((name) => (name === answer ? confidence : rest)) };
}

const genres = fc.constantFrom(...GENRES);
const clips = fc.array(
  fc.tuple(genres, genres, fc.double({ min: 0.11, max: 1, noNaN: true })).map((parts) => judged(...parts)),
  { minLength: 1, maxLength: 60 },
);

describe('accuracy', () => {
  const four = [
    judged('blues', 'blues'),
    judged('blues', 'blues'),
    judged('blues', 'rock'),
    judged('rock', 'blues'),
  ];

  it('is the share of clips whose most probable genre is right', () => {
    expect(accuracy(four, GENRES)).toBe(0.5);
    expect(topGenre(four[2], GENRES)).toBe('rock');
  });

  it('as a macro figure is the mean of the recalls of the genres that occur', () => {
    expect(Object.fromEntries(recalls(four, GENRES))).toEqual({ blues: 2 / 3, rock: 0 });
    expect(macroAccuracy(four, GENRES)).toBeCloseTo(1 / 3, 12);
  });

  it('counts in the top three what at most two genres beat', () => {
    const probabilities = [0.4, 0.3, 0.2, 0.1, 0, 0, 0, 0, 0, 0];
    expect(topAccuracy([{ genre: 'country', probabilities }], 3, GENRES)).toBe(1);
    expect(topAccuracy([{ genre: 'disco', probabilities }], 3, GENRES)).toBe(0);
  });

  it('of no clips is not a number', () => {
    expect(accuracy([], GENRES)).toBeNaN();
    expect(macroAccuracy([], GENRES)).toBeNaN();
  });

  it('agrees with the confusion matrix', () => {
    fc.assert(
      fc.property(clips, (some) => {
        const counts = confusionMatrix(some, GENRES);
        expect(counts.flat().reduce((sum, count) => sum + count, 0)).toBe(some.length);
        const right = counts.reduce((sum, row, index) => sum + row[index], 0);
        expect(accuracy(some, GENRES)).toBeCloseTo(right / some.length, 12);
      }),
    );
  });

  it('of a constant answer is that of the most frequent genre', () => {
    expect(majorityBaseline(four, GENRES)).toBe(0.75);
  });
});

describe('the expected calibration error', () => {
  it('is 0 where every bin is right as often as it says', () => {
    const half = [judged('jazz', 'jazz', 0.5), judged('jazz', 'pop', 0.5)];
    expect(expectedCalibrationError(half, GENRES)).toBeCloseTo(0, 12);
  });

  it('is the whole confidence where nothing is right', () => {
    expect(
      expectedCalibrationError([judged('jazz', 'pop', 0.8), judged('jazz', 'pop', 0.8)], GENRES),
    ).toBeCloseTo(0.8, 12);
  });

  it('weighs bins by their clips', () => {
    const three = [judged('jazz', 'jazz', 1), judged('jazz', 'jazz', 1), judged('jazz', 'pop', 0.5)];
    expect(expectedCalibrationError(three, GENRES)).toBeCloseTo(0.5 / 3, 12);
  });

  it('does not let errors of one bin cancel, but those of different bins add', () => {
    const sameBin = [judged('jazz', 'pop', 0.5), judged('jazz', 'jazz', 0.51)];
    expect(expectedCalibrationError(sameBin, GENRES)).toBeCloseTo(0.005, 12);
    expect(expectedCalibrationError(sameBin, GENRES, 100)).toBeCloseTo((0.5 + 0.49) / 2, 12);
  });

  it('lies between 0 and 1 and does not depend on the order', () => {
    fc.assert(
      fc.property(clips, (some) => {
        const error = expectedCalibrationError(some, GENRES);
        expect(error).toBeGreaterThanOrEqual(0);
        expect(error).toBeLessThanOrEqual(1);
        expect(expectedCalibrationError([...some].reverse(), GENRES)).toBeCloseTo(error, 9);
      }),
    );
  });
});

describe('the bootstrap interval', () => {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const values = Array.from({ length: 100 }, (_, index) => index % 10);

  it('holds the statistic of the sample, and is the same each time', () => {
    const interval = bootstrapInterval(values, String, mean);
    expect(interval.low).toBeLessThan(4.5);
    expect(interval.high).toBeGreaterThan(4.5);
    expect(bootstrapInterval(values, String, mean)).toEqual(interval);
  });

  it('is as wide as the normal approximation says, where every item is a group of its own', () => {
    const items = values.map((value, index) => ({ value, index }));
    const { low, high } = bootstrapInterval(
      items,
      ({ index }) => String(index),
      (drawn) => mean(drawn.map(({ value }) => value)),
    );
    const standardError = Math.sqrt(8.25 / 100);
    expect(high - low).toBeGreaterThan(2 * 1.96 * standardError * 0.85);
    expect(high - low).toBeLessThan(2 * 1.96 * standardError * 1.15);
  });

  it('draws whole groups: a single one leaves nothing to chance', () => {
    expect(bootstrapInterval(values, () => 'one', mean)).toEqual({ low: 4.5, high: 4.5 });
  });
});
