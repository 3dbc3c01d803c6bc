import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankGenres, ScoreAggregator, tagsHeard, verdictOf } from '../../src/scores/scoreAggregator';
import { readWindowScores, type WindowScores } from '../../src/scores/windowScores';
import { GENRES, testCard } from '../support/testCard';

const logits = (size: number) =>
  fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: size, maxLength: size });

const readings = fc
  .array(fc.tuple(logits(GENRES.length), logits(testCard.tags.length)), { minLength: 1, maxLength: 12 })
  .map((windows) =>
    readWindowScores(testCard, {
      genre: Float32Array.from(windows.flatMap(([genre]) => genre)),
      tags: Float32Array.from(windows.flatMap(([, tags]) => tags)),
    }),
  );

function foldOf(windows: readonly WindowScores[]) {
  const fold = new ScoreAggregator(testCard);
  windows.forEach((window) => {
    fold.add(window);
  });
  return fold.scores();
}

/** One window in which `genre` has `probability` and the others share the rest. */
function windowOf(probability: number, genre = 0): WindowScores {
  const rest = (1 - probability) / (GENRES.length - 1);
  return {
    logProbabilities: Float64Array.from(GENRES, (_, index) => Math.log(index === genre ? probability : rest)),
    tags: Float64Array.of(0.1, 0.9, 0.5),
    noMusic: 0.2,
  };
}

describe('reading windows', () => {
  it('divides genre logits by the temperature before the softmax', () => {
    const genre = Float32Array.from(GENRES, (_, index) => (index === 3 ? 4 : 0));
    const [reading] = readWindowScores(testCard, { genre, tags: new Float32Array(3) });
    const expected = Math.exp(2) / (Math.exp(2) + 9);
    expect(Math.exp(reading.logProbabilities[3])).toBeCloseTo(expected, 12);
  });

  it('applies the no-music rule to the tags it names', () => {
    const [reading] = readWindowScores(testCard, {
      genre: new Float32Array(10),
      tags: Float32Array.of(3, 1, 99),
    });
    expect(reading.noMusic).toBeCloseTo(1 / (1 + Math.exp(-(0.5 + 3 - 2))), 12);
  });

  it('gives logits of any size finite logarithms', () => {
    const genre = Float32Array.from(GENRES, (_, index) => (index === 0 ? 1e4 : -1e4));
    const [reading] = readWindowScores(testCard, { genre, tags: Float32Array.of(1e4, -1e4, 0) });
    expect([...reading.logProbabilities].every(Number.isFinite)).toBe(true);
    expect(reading.noMusic).toBe(1);
  });

  it('keeps windows of a batch apart', () => {
    const genre = new Float32Array(20);
    genre[11] = 10;
    const [first, second] = readWindowScores(testCard, { genre, tags: Float32Array.of(0, 0, 0, 9, 9, 9) });
    expect(Math.exp(first.logProbabilities[1])).toBeCloseTo(0.1, 12);
    expect(Math.exp(second.logProbabilities[1])).toBeGreaterThan(0.9);
    expect(first.tags[2]).toBe(0.5);
    expect(second.tags[2]).toBeGreaterThan(0.99);
  });
});

describe('folding windows', () => {
  it('gives probabilities that sum to 1', () => {
    fc.assert(
      fc.property(readings, (windows) => {
        const sum = foldOf(windows).probabilities.reduce((total, probability) => total + probability, 0);
        expect(sum).toBeCloseTo(1, 9);
      }),
    );
  });

  it('does not depend on the order of the windows', () => {
    fc.assert(
      fc.property(readings, (windows) => {
        const forth = foldOf(windows).probabilities;
        const back = foldOf([...windows].reverse()).probabilities;
        forth.forEach((probability, index) => {
          expect(back[index]).toBeCloseTo(probability, 9);
        });
      }),
    );
  });

  it('of equal windows gives what each of them says', () => {
    const { probabilities } = foldOf([windowOf(0.7), windowOf(0.7), windowOf(0.7)]);
    expect(probabilities[0]).toBeCloseTo(0.7, 12);
  });

  it('is a geometric mean: a window that rules a genre out weighs more than one that favours it', () => {
    const { probabilities } = foldOf([windowOf(0.9, 0), windowOf(0.9, 1)]);
    expect(probabilities[0]).toBeCloseTo(probabilities[1], 12);
    const odds = Math.sqrt(0.9 * (0.1 / 9)) / (0.1 / 9);
    expect(probabilities[0] / probabilities[2]).toBeCloseTo(odds, 9);
  });

  it('averages tags and no-music scores', () => {
    const loud = { ...windowOf(0.5), tags: Float64Array.of(0.3, 0.7, 0.1), noMusic: 0.6 };
    const { tags, noMusic } = foldOf([windowOf(0.5), loud]);
    expect(tags[0]).toBeCloseTo(0.2, 12);
    expect(tags[2]).toBeCloseTo(0.3, 12);
    expect(noMusic).toBeCloseTo(0.4, 12);
  });

  it('of no sounding window at all is silence: no music, and no genre before another', () => {
    const scores = foldOf([]);
    expect(scores.noMusic).toBe(1);
    expect(scores.probabilities).toEqual(GENRES.map(() => 0.1));
    expect(verdictOf(testCard, scores)).toEqual({ kind: 'no-music', confidence: 1 });
  });
});

describe('the verdict', () => {
  it('names the most probable genre with its probability', () => {
    expect(verdictOf(testCard, foldOf([windowOf(0.7, 4)]))).toEqual({
      kind: 'genre',
      genre: 'hiphop',
      confidence: expect.closeTo(0.7, 9) as number,
    });
  });

  it('is not sure under the threshold, and still says what comes first', () => {
    const { kind, genre } = verdictOf(testCard, foldOf([windowOf(0.29, 6)]));
    expect({ kind, genre }).toEqual({ kind: 'not-sure', genre: 'metal' });
  });

  it('is no music where the rule reaches its threshold, however sure the genre', () => {
    const verdict = verdictOf(testCard, foldOf([{ ...windowOf(0.99), noMusic: 0.6 }]));
    expect(verdict).toEqual({ kind: 'no-music', confidence: 0.6 });
  });

  it('ranks all genres, most probable first', () => {
    const ranking = rankGenres(foldOf([windowOf(0.4, 9)]));
    expect(ranking[0].genre).toBe('rock');
    expect(new Set(ranking.map(({ genre }) => genre)).size).toBe(GENRES.length);
  });

  it('lists the tags from the display threshold on, most probable first', () => {
    expect(tagsHeard(testCard, foldOf([windowOf(0.4)]))).toEqual([
      { tag: 'Music', score: 0.9 },
      { tag: 'Guitar', score: 0.5 },
    ]);
  });
});

describe('styles beyond the genres', () => {
  const level = { mean: 1, deviation: 2 };
  const card = {
    ...testCard,
    tags: ['Ska', 'Flamenco', 'Rock music', 'Blues', 'Speech', 'Music'],
    outside: {
      styles: { Ska: level, Flamenco: { mean: -1, deviation: 1 } },
      genres: { 'Rock music': level, Blues: level },
      threshold: 1,
    },
  };
  /** The verdict on windows with these tag logits, of which the genre is certain. */
  const verdictOn = (...windows: number[][]) => {
    const fold = new ScoreAggregator(card);
    const genre = Float32Array.from(windows.flatMap(() => GENRES.map((_, index) => (index === 9 ? 30 : 0))));
    const tags = Float32Array.from(windows.flatMap((logits) => [...logits, -9, 9]));
    for (const reading of readWindowScores(card, { genre, tags })) fold.add(reading);
    const scores = fold.scores();
    return { verdict: verdictOf(card, scores), outside: scores.outside };
  };

  it('are measured in deviations from their means, the loudest style against the loudest genre', () => {
    const { outside } = verdictOn([5, 0, 1, 2]);
    expect(outside).toEqual({ style: 'Ska', margin: 1.5 });
  });

  it('are heard over all windows, by their mean logits', () => {
    const { outside } = verdictOn([5, 0, 1, 2], [-5, 4, 1, 4]);
    expect(outside).toEqual({ style: 'Flamenco', margin: 2 });
  });

  it('from the threshold on make the answer unsure, however sure the genre, and are named', () => {
    const { verdict } = verdictOn([4, -9, 2, 2]);
    expect(verdict).toMatchObject({ kind: 'not-sure', genre: 'rock', style: 'Ska' });
    expect(verdict.confidence).toBeGreaterThan(0.99);
  });

  it('under the threshold change nothing', () => {
    expect(verdictOn([3.99, -9, 2, 2]).verdict).toEqual({
      kind: 'genre',
      genre: 'rock',
      confidence: expect.closeTo(1, 5) as number,
    });
  });

  it('are not asked for by a card without the rule, nor of silence', () => {
    expect(foldOf([windowOf(0.9)]).outside).toBeUndefined();
    expect(new ScoreAggregator(card).scores().outside).toBeUndefined();
  });

  it('do not make music of what is none', () => {
    const scores = { ...foldOf([windowOf(0.9)]), noMusic: 0.9, outside: { style: 'Ska', margin: 9 } };
    expect(verdictOf(card, scores)).toEqual({ kind: 'no-music', confidence: 0.9 });
  });
});
