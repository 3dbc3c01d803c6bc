import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createClassifier } from '../../src/classify/createClassifier';
import { judgedRecord } from '../../src/classify/resultRecord';
import { glide, streamOf } from '../support/streams';
import { testCard } from '../support/testCard';
import { testNetwork } from '../support/testNetwork';
import { TOY_GENRES, toyCard } from '../support/toyCard';

/** What the test network, with these genres, says of a glide. */
function classifyBy(genres: readonly string[]) {
  const network = testNetwork(undefined, { ...toyCard, genres: [...genres] });
  const open = () => Promise.resolve(streamOf(glide(1)));
  return createClassifier({ network, open }).classify(new Blob(), { hopS: 0.25 });
}

describe('a network with genres of its own', () => {
  it('names and ranks them, all through the timeline, and says what it knows', async () => {
    const { verdict, genres, ranking, threshold, timeline } = await classifyBy(TOY_GENRES);
    expect(genres).toEqual(TOY_GENRES);
    expect(threshold).toBe(testCard.thresholds.notSure);
    expect(ranking.map(({ genre }) => genre).sort()).toEqual([...TOY_GENRES].sort());
    expect(verdict.genre).toBe(ranking[0].genre);
    for (const { probabilities } of timeline) expect(probabilities).toHaveLength(3);
  });

  it('of any number and any names has probabilities that sum to 1, by name in its record', async () => {
    const genres = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }), {
      minLength: 2,
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(genres, async (genres) => {
        const answer = await classifyBy(genres);
        const record = JSON.parse(JSON.stringify(judgedRecord('a.mp3', answer))) as {
          genres: string[];
          probabilities: Record<string, number>;
        };
        expect(record.genres).toEqual(genres);
        expect(new Set(Object.keys(record.probabilities))).toEqual(new Set(genres));
        const sum = genres.reduce((total, genre) => total + record.probabilities[genre], 0);
        expect(sum).toBeCloseTo(1, 9);
        expect(record.probabilities[answer.ranking[0].genre]).toBe(answer.ranking[0].probability);
      }),
      { numRuns: 10 },
    );
  });
});
