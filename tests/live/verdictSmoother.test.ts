import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verdictOf } from '../../src/scores/scoreAggregator';
import {
  LEAVE_SHARE,
  SHORTEST_STAY_S,
  VerdictSmoother,
  QUIET_RMS,
  steadyVerdict,
  type LiveVerdict,
} from '../../src/live/verdictSmoother';
import type { WindowScores } from '../../src/scores/windowScores';
import type { Genre } from '../../src/classify/types';
import { GENRES, testCard } from '../support/testCard';
import { windowOf } from '../support/windows';

const WINDOW_S = 3;
const level = { mean: 0, deviation: 1 };
const card = {
  ...testCard,
  thresholds: { ...testCard.thresholds, notSure: 0.5 },
  outside: { styles: { Ska: level, Salsa: level }, genres: { Rock: level }, threshold: 1 },
};
const LOUD = 0.1;

interface Part {
  durationS: number;
  /** What the network says at `timeS` of the part; undefined for digital silence. */
  readingAt: (timeS: number) => WindowScores | undefined;
  rms?: number;
}

/** The answers to parts heard one after the other, a window every `stepS`. */
function listen(parts: readonly Part[], stepS = 0.5): (LiveVerdict & { timeS: number })[] {
  const listening = new VerdictSmoother(card);
  let startS = 0;
  return parts.flatMap(({ durationS, readingAt, rms = LOUD }) => {
    const verdicts = Array.from({ length: Math.round(durationS / stepS) }, (_, index) => {
      const timeS = startS + (index + 1) * stepS;
      return { timeS, ...listening.update({ timeS, rms, reading: readingAt(timeS - startS) }) };
    });
    startS += durationS;
    return verdicts;
  });
}

const song = (genre: Genre, durationS: number, probability = 0.8): Part => ({
  durationS,
  readingAt: () => windowOf(genre, probability),
});
/** A song of which the network is sure, and of which two styles beyond its genres are so much louder than any of those. */
const beyond = (durationS: number, ska: (timeS: number) => number, salsa = -9): Part => ({
  durationS,
  readingAt: (timeS) => ({ ...windowOf('reggae', 0.9), outside: Float64Array.of(ska(timeS), salsa, 0) }),
});
/** Words for each answer, those that follow each other the same said once. */
const labels = (verdicts: readonly LiveVerdict[]) =>
  verdicts
    .map(({ kind, genre, style }) => (kind === 'genre' ? genre : (style ?? kind)))
    .filter((label, index, all) => label !== all[index - 1]);

describe('while listening', () => {
  it('a steady song gets one steady answer', () => {
    expect(labels(listen([song('jazz', 20)]))).toEqual(['jazz']);
  });

  it('a new song shows within 6 s, whatever the step, however sure the network was of the last one', () => {
    const genrePair = fc.uniqueArray(fc.constantFrom(...GENRES), { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(
        genrePair,
        fc.constantFrom(0.25, 0.5, 1),
        fc.double({ min: 0.6, max: 0.9999, noNaN: true }),
        fc.double({ min: 0.75, max: 0.9999, noNaN: true }),
        ([first, second], stepS, before, after) => {
          // The worst case: as long as anything of the old song is in the window, the network hears only that.
          const verdicts = listen(
            [song(first, 10 + WINDOW_S, before), song(second, 6 - WINDOW_S, after)],
            stepS,
          );
          expect(labels(verdicts).at(-1)).toBe(second);
        },
      ),
    );
  });

  it('a window that says something else now and then changes nothing', () => {
    const flickering: Part = {
      durationS: 30,
      readingAt: (timeS) => windowOf(timeS % 4 === 0 ? 'rock' : 'metal', 0.75),
    };
    expect(labels(listen([flickering]))).toEqual(['metal']);
  });

  it('scores that sway around the threshold do not make the answer sway', () => {
    const swaying: Part = {
      durationS: 30,
      readingAt: (timeS) => windowOf('blues', timeS % 2 < 1 ? 0.56 : 0.45),
    };
    expect(labels(listen([song('blues', 3, 0.6), swaying]))).toEqual(['blues']);
  });

  it('an answer, once given, stands for three seconds at least, whatever the windows say', () => {
    const part = fc.tuple(
      fc.constantFrom('jazz', 'rock', 'pop', 'unsure', 'noise'),
      fc.double({ min: 0.3, max: 4, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 2, maxLength: 20 }), (parts) => {
        const heard = parts.map(([label, durationS]): Part => {
          if (label === 'unsure') return song('pop', durationS, 0.2);
          if (label === 'noise') return { durationS, readingAt: () => windowOf('metal', 0.9, 0.95) };
          return song(label, durationS);
        });
        const verdicts = listen(heard, 0.25);
        const changes = verdicts.filter(({ kind, genre }, index) => {
          const before = verdicts[index - 1] as (typeof verdicts)[number] | undefined;
          return before?.kind !== kind || (kind === 'genre' && before.genre !== genre);
        });
        changes.slice(1).forEach(({ timeS }, index) => {
          expect(timeS - changes[index].timeS).toBeGreaterThanOrEqual(SHORTEST_STAY_S - 1e-9);
        });
      }),
    );
  });

  it('music beyond the genres is not sure, however sure the genre, and names its style', () => {
    const verdicts = listen([beyond(20, () => 3)]);
    expect(labels(verdicts)).toEqual(['Ska']);
    expect(verdicts[0]).toMatchObject({ kind: 'not-sure', genre: 'reggae', style: 'Ska' });
  });

  it('a style that sways around the threshold, or is loud for a moment, does not make the answer sway', () => {
    const swaying = (timeS: number) => (timeS % 2 < 1 ? 1.05 : 0.75);
    expect(labels(listen([beyond(3, () => 1.1), beyond(30, swaying)]))).toEqual(['Ska']);
    const moment = [beyond(10, () => 0), beyond(2, () => 3), beyond(10, () => 0)];
    expect(labels(listen(moment))).toEqual(['reggae']);
  });

  it('two styles as loud as each other take turns every three seconds at most', () => {
    const turns = listen([beyond(30, (timeS) => (timeS % 4 < 2 ? 9 : 0), 4)]).map(({ style, timeS }) => ({
      style,
      timeS,
    }));
    const changes = turns.filter(({ style }, index) => style !== turns.at(index - 1)?.style && index > 0);
    expect(new Set(turns.map(({ style }) => style))).toEqual(new Set(['Ska', 'Salsa']));
    changes.slice(1).forEach(({ timeS }, index) => {
      expect(timeS - changes[index].timeS).toBeGreaterThanOrEqual(SHORTEST_STAY_S - 1e-9);
    });
  });

  it('a few unsure seconds in a song change nothing', () => {
    expect(labels(listen([song('jazz', 20), song('jazz', 2.5, 0.2), song('jazz', 20)]))).toEqual(['jazz']);
  });

  it('music of which no genre is sure is not sure, and still says what comes first', () => {
    const [{ kind, genre }] = listen([song('country', 5, 0.4)]).slice(-1);
    expect({ kind, genre }).toEqual({ kind: 'not-sure', genre: 'country' });
  });

  it('noise gets no genre, however sure the network is of one', () => {
    const noise: Part = { durationS: 20, readingAt: () => windowOf('metal', 0.95, 0.9) };
    expect(labels(listen([noise]))).toEqual(['no-music']);
  });

  it('noise after a song ends its genre within 6 s', () => {
    const noise: Part = { durationS: 6 - WINDOW_S, readingAt: () => windowOf('metal', 0.95, 0.95) };
    expect(labels(listen([song('pop', 20), noise])).at(-1)).toBe('no-music');
  });

  it.each([
    [
      'digital silence, of which the network is not asked',
      { durationS: 5, rms: 0, readingAt: () => undefined },
    ],
    [
      'a hiss too low to be music',
      { durationS: 5, rms: QUIET_RMS / 2, readingAt: () => windowOf('pop', 0.9) },
    ],
  ])('%s is silence', (_, part) => {
    const verdicts = listen([part]);
    expect(labels(verdicts)).toEqual(['silence']);
    expect(verdicts[0]).not.toHaveProperty('genre');
  });

  it('the song after a silence owes nothing to the one before it', () => {
    const silent: Part = { durationS: 4, rms: 0, readingAt: () => undefined };
    expect(labels(listen([song('disco', 10, 0.99), silent, song('reggae', 0.5, 0.6)]))).toEqual([
      'disco',
      'silence',
      'reggae',
    ]);
  });

  it('hands out the scores behind the answer', () => {
    const [{ scores, confidence }] = listen([song('hiphop', 2, 0.7)]).slice(-1);
    expect(scores.probabilities[GENRES.indexOf('hiphop')]).toBeCloseTo(confidence, 12);
    expect(scores.tags).toHaveLength(card.tags.length);
  });
});

describe('the steady answer', () => {
  const scoresOf = (genre: Genre, probability: number, noMusic = 0.1) => ({
    genres: GENRES,
    probabilities: GENRES.map((name) => (name === genre ? probability : (1 - probability) / 9)),
    tags: [],
    noMusic,
  });
  const margins = fc.double({ min: -3, max: 3, noNaN: true });
  const kinds = ['genre', 'not-sure', 'no-music', 'silence'] as const;

  it('is that of a file where nothing was said before', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...GENRES),
        fc.double({ min: 0.11, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        margins,
        (genre, probability, noMusic, margin) => {
          const scores = { ...scoresOf(genre, probability, noMusic), outside: { style: 'Ska', margin } };
          expect(steadyVerdict(card, { kind: 'silence' }, scores)).toEqual(verdictOf(card, scores));
        },
      ),
    );
  });

  it('given again for the same scores is the same', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...GENRES),
        fc.constantFrom(...GENRES),
        fc.constantFrom(...kinds),
        fc.double({ min: 0.11, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        margins,
        (held, genre, kind, probability, noMusic, margin) => {
          const scores = { ...scoresOf(genre, probability, noMusic), outside: { style: 'Ska', margin } };
          const once = steadyVerdict(card, { kind, genre: held }, scores);
          expect(steadyVerdict(card, once, scores)).toEqual(once);
        },
      ),
    );
  });

  it('stays with its genre until that falls under its share of the threshold', () => {
    const last = { kind: 'genre', genre: 'rock' } as const;
    const leave = LEAVE_SHARE * card.thresholds.notSure;
    expect(steadyVerdict(card, last, scoresOf('rock', leave + 0.01)).kind).toBe('genre');
    expect(steadyVerdict(card, last, scoresOf('rock', leave - 0.01)).kind).toBe('not-sure');
  });

  it('leaves its genre for another that reaches the whole threshold', () => {
    const last = { kind: 'genre', genre: 'rock' } as const;
    expect(steadyVerdict(card, last, scoresOf('metal', 0.51)).genre).toBe('metal');
  });

  it('stays beyond the genres until the style falls under its share of the threshold', () => {
    const after = (margin: number) => {
      const scores = { ...scoresOf('reggae', 0.9), outside: { style: 'Salsa', margin } };
      return steadyVerdict(card, { kind: 'not-sure', genre: 'reggae', style: 'Ska' }, scores);
    };
    expect(after(LEAVE_SHARE + 0.01)).toMatchObject({ kind: 'not-sure', style: 'Salsa' });
    expect(after(LEAVE_SHARE - 0.01)).toEqual({ kind: 'genre', genre: 'reggae', confidence: 0.9 });
  });

  it('stays with no music until that falls under its share of the threshold', () => {
    const leave = LEAVE_SHARE * card.noMusic.threshold;
    const after = (noMusic: number) =>
      steadyVerdict(card, { kind: 'no-music' }, scoresOf('jazz', 0.9, noMusic)).kind;
    expect([after(leave + 0.01), after(leave - 0.01)]).toEqual(['no-music', 'genre']);
  });
});
