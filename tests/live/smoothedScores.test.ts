import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ScoreAggregator } from '../../src/scores/scoreAggregator';
import { SmoothedScores } from '../../src/live/smoothedScores';
import { GENRES, testCard } from '../support/testCard';
import { windowOf } from '../support/windows';

const TIME_CONSTANT_S = 2;

const windows = fc.record({
  genre: fc.constantFrom(...GENRES),
  probability: fc.double({ min: 0.1, max: 0.99, noNaN: true }),
  noMusic: fc.double({ min: 0, max: 1, noNaN: true }),
  stepS: fc.double({ min: 0.05, max: 2, noNaN: true }),
});

/** Each window as many times as `parts` says, over the same time in all. */
function smooth(heard: readonly { window: ReturnType<typeof windowOf>; stepS: number }[], parts = 1) {
  const smoothed = new SmoothedScores(testCard, TIME_CONSTANT_S);
  let timeS = 0;
  let scores = smoothed.add(0, windowOf('pop', 0.5));
  for (const { window, stepS } of heard) {
    for (let part = 0; part < parts; part++) {
      timeS += stepS / parts;
      scores = smoothed.add(timeS, window);
    }
  }
  return scores;
}

const heardWindows = fc.array(windows, { minLength: 1, maxLength: 12 }).map((all) =>
  all.map(({ genre, probability, noMusic, stepS }) => ({
    window: windowOf(genre, probability, noMusic),
    stepS,
  })),
);

describe('scores smoothed over time', () => {
  it('do not depend on how often the network is asked', () => {
    fc.assert(
      fc.property(heardWindows, fc.integer({ min: 2, max: 8 }), (heard, parts) => {
        const [seldom, often] = [smooth(heard), smooth(heard, parts)];
        seldom.probabilities.forEach((probability, index) => {
          expect(often.probabilities[index]).toBeCloseTo(probability, 9);
        });
        expect(often.noMusic).toBeCloseTo(seldom.noMusic, 9);
        expect(often.tags[1]).toBeCloseTo(seldom.tags[1], 9);
      }),
    );
  });

  it('are probabilities', () => {
    fc.assert(
      fc.property(heardWindows, (heard) => {
        const { probabilities, noMusic } = smooth(heard);
        expect(probabilities.reduce((sum, probability) => sum + probability, 0)).toBeCloseTo(1, 9);
        expect(Math.min(...probabilities)).toBeGreaterThan(0);
        expect(noMusic).toBeGreaterThanOrEqual(0);
        expect(noMusic).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('let what was heard one time constant ago count 1/e', () => {
    const smoothed = new SmoothedScores(testCard, TIME_CONSTANT_S);
    smoothed.add(0, windowOf('jazz', 0.5, 1));
    const { noMusic } = smoothed.add(TIME_CONSTANT_S, windowOf('jazz', 0.5, 0));
    expect(noMusic).toBeCloseTo(Math.exp(-1), 12);
  });

  it('of a single window are what a file of that window gets', () => {
    const window = windowOf('reggae', 0.4, 0.3);
    const fold = new ScoreAggregator(testCard);
    fold.add(window);
    expect(new SmoothedScores(testCard, TIME_CONSTANT_S).add(7, window)).toEqual(fold.scores());
  });

  it('keep how loud styles beyond the genres are, as they keep all else', () => {
    const level = { mean: 0, deviation: 1 };
    const card = { ...testCard, outside: { styles: { Ska: level }, genres: { Rock: level }, threshold: 1 } };
    const smoothed = new SmoothedScores(card, TIME_CONSTANT_S);
    const heard = (ska: number, rock: number) => ({
      ...windowOf('rock', 0.8),
      outside: Float64Array.of(ska, rock),
    });
    expect(smoothed.add(0, heard(3, 1)).outside).toEqual({ style: 'Ska', margin: 2 });
    const { outside } = smoothed.add(TIME_CONSTANT_S, heard(1, 3));
    expect(outside?.margin).toBeCloseTo(4 * Math.exp(-1) - 2, 12);
    smoothed.forget();
    expect(smoothed.add(9, heard(0, 0)).outside?.margin).toBe(0);
  });

  it('remember nothing of what was before `forget`', () => {
    const smoothed = new SmoothedScores(testCard, TIME_CONSTANT_S);
    smoothed.add(0, windowOf('jazz', 0.99, 1));
    smoothed.forget();
    const { probabilities, noMusic } = smoothed.add(0.25, windowOf('metal', 0.6, 0));
    expect(probabilities[GENRES.indexOf('metal')]).toBeCloseTo(0.6, 12);
    expect(noMusic).toBe(0);
  });
});
