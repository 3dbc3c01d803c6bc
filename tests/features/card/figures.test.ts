import { describe, expect, it } from 'vitest';
import { parseScores, type CrossValidation } from '../../../src/models/cardScores';
import { changesUntil } from '../../../src/features/card/changesUntil';
import { citation } from '../../../src/features/card/citation';
import { answersGiven, gtzan } from '../../../src/features/card/headline';
import { testGroups } from '../../../src/features/card/testRows';
import { shareInterval, wilsonInterval } from '../../../src/scores';
import { songScores } from '../../support/songScores';
import { testCard } from '../../support/testCard';

const genres = [...testCard.genres, 'electronic', 'soul'];

function parsed(crossvalidation: unknown): CrossValidation {
  const { crossvalidation: scores } = parseScores({ ...testCard, genres, scores: { crossvalidation } });
  if (!scores) throw new Error('no scores');
  return scores;
}

const onSongs = parsed(songScores(genres));
/** As cards have it of networks that were tested on GTZAN alone. */
const onGtzan = parsed({ ...songScores(genres), set: undefined, sets: undefined, answers: undefined });

describe('intervals of shares', () => {
  it('are those of Wilson', () => {
    const [low, high] = wilsonInterval(15, 20);
    expect(low).toBeCloseTo(0.531, 3);
    expect(high).toBeCloseTo(0.888, 3);
    expect(shareInterval(0.75, 20)).toEqual([low, high]);
  });

  it('stay within 0 and 1, and say nothing where nothing was seen', () => {
    expect(wilsonInterval(0, 0)).toEqual([0, 1]);
    expect(wilsonInterval(5, 5)[1]).toBeCloseTo(1);
    expect(wilsonInterval(0, 5)[0]).toBeCloseTo(0);
  });
});

describe('what the card leads with', () => {
  it('has GTZAN among its ten genres from the sets, or from the test itself where there are none', () => {
    expect(gtzan(onSongs)).toEqual(onSongs.sets?.clips?.tenGenres);
    expect(gtzan(onGtzan)).toEqual(onGtzan.typescript);
    expect(gtzan({ ...onSongs, sets: undefined })).toBeUndefined();
  });

  it('has answers as the other folds’ thresholds give them, or else from the curve', () => {
    expect(answersGiven(onSongs, 0.5)).toMatchObject({ coverage: 0.58, accuracy: 0.81 });
    expect(answersGiven(onGtzan, 0.5)).toEqual({ threshold: 0.5, coverage: 0.6, accuracy: 0.8 });
    expect(answersGiven(onGtzan, 0.99)).toBeUndefined();
  });
});

describe('the table of tests', () => {
  it('has songs before GTZAN, each whole, among ten genres, by trust, source and length', () => {
    const groups = testGroups(onSongs);
    expect(groups.map(({ set }) => set)).toEqual(['songs', 'clips']);
    expect(groups[0].rows.map(({ part }) => part)).toEqual([
      'all',
      'ten',
      { trust: '3' },
      { trust: '2' },
      { source: 'songs' },
      { source: 'free' },
      'full',
      'snippet',
    ]);
  });

  it('leaves out parts that are all of their set', () => {
    expect(testGroups(onSongs)[1].rows.map(({ part }) => part)).toEqual(['all', 'ten', 'full', 'snippet']);
  });

  it('has the one test of a network that was tested on GTZAN alone', () => {
    const [{ set, rows }, ...others] = testGroups(onGtzan);
    expect(others).toEqual([]);
    expect(set).toBe('clips');
    expect(rows.map(({ part, clips }) => [part, clips])).toEqual([
      ['all', 240],
      ['full', 210],
      ['snippet', 30],
    ]);
  });
});

describe('the change log', () => {
  const log = ['1.0.0', '10.0.0', '2.0.0'].map((version) => ({ version, text: version }));
  it('ends with the version of the card, newest first', () => {
    expect(changesUntil('2.0.0', log).map(({ version }) => version)).toEqual(['2.0.0', '1.0.0']);
    expect(changesUntil('10.0.0', log)).toHaveLength(3);
  });
});

it('the citation names network, version, year and weights', () => {
  expect(citation(testCard)).toContain('Genrescope: test, version 1.0.0');
  expect(citation(testCard)).toContain('{2026}');
  expect(citation(testCard)).toContain(testCard.hash.slice(0, 12));
});
