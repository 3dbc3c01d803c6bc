import { describe, expect, it } from 'vitest';
import type { Genre } from '../../../src/classify/types';
import { GENRES } from '../../support/testCard';
import { commonMistakes, genreResults, type Tested } from '../../../src/features/card/genreResults';

/** Counts of clips by true genre and answer; all others are 0. */
function tested(counts: readonly [genre: Genre, answer: Genre, count: number][]): Tested {
  const confusion = GENRES.map(() => GENRES.map(() => 0));
  for (const [genre, answer, count] of counts) {
    confusion[GENRES.indexOf(genre)][GENRES.indexOf(answer)] = count;
  }
  return { genres: GENRES, confusion };
}

const some = tested([
  ['jazz', 'jazz', 8],
  ['jazz', 'blues', 2],
  ['rock', 'rock', 10],
  ['rock', 'metal', 7],
  ['rock', 'pop', 3],
  ['pop', 'pop', 3],
  ['pop', 'disco', 1],
]);

describe('the results of the genres', () => {
  it('are what of their clips got their name, and what of that name was right, best found genre first', () => {
    expect(genreResults(some)).toEqual([
      { genre: 'jazz', clips: 10, right: 8, recall: 0.8, answers: 8, precision: 1 },
      { genre: 'pop', clips: 4, right: 3, recall: 0.75, answers: 6, precision: 0.5 },
      { genre: 'rock', clips: 20, right: 10, recall: 0.5, answers: 10, precision: 1 },
    ]);
  });

  it('have no precision where no clip got the name', () => {
    const [{ answers, precision }] = genreResults(tested([['jazz', 'blues', 2]]));
    expect([answers, precision]).toEqual([0, undefined]);
  });

  it('leave out genres without clips', () => {
    expect(genreResults(tested([]))).toEqual([]);
  });
});

describe('the most frequent mistakes', () => {
  it('are those that take the largest share of a genre, not the most clips', () => {
    expect(commonMistakes(some, 3)).toEqual([
      { genre: 'rock', answer: 'metal', count: 7, clips: 20 },
      { genre: 'pop', answer: 'disco', count: 1, clips: 4 },
      { genre: 'jazz', answer: 'blues', count: 2, clips: 10 },
    ]);
  });

  it('are none where every answer is right', () => {
    expect(commonMistakes(tested([['jazz', 'jazz', 5]]), 3)).toEqual([]);
  });
});
