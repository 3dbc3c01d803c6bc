import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EMPTY_HISTORY,
  LONGEST_GAP_MS,
  SHORTEST_SEGMENT_MS,
  withSaid,
  withVerdict,
  type LiveHistory,
} from '../../src/live/liveHistory';
import type { LiveVerdict } from '../../src/live/verdictSmoother';
import { GENRES } from '../support/testCard';

const scores = { genres: GENRES, probabilities: [], tags: [], noMusic: 0 };
const START_MS = Date.UTC(2026, 10, 24, 14, 30);

/** An answer by its word: a genre, or another kind. */
function verdict(label: string, confidence = 0.8): LiveVerdict {
  const genre = GENRES.find((name) => name === label);
  if (genre) return { kind: 'genre', genre, confidence, scores };
  if (label === 'not-sure') return { kind: label, genre: 'pop', confidence, scores };
  if (label === 'no-music' || label === 'silence') return { kind: label, confidence, scores };
  throw new Error(`No answer is called ${label}.`);
}

/** The history of answers that each last for so many seconds, heard every `stepS`. */
function historyOf(spans: readonly (readonly [string, number])[], stepS = 0.5): LiveHistory {
  let history = EMPTY_HISTORY;
  let nowMs = START_MS;
  for (const [label, durationS] of spans) {
    for (let step = 0; step < durationS / stepS; step++) {
      nowMs += 1000 * stepS;
      history = withVerdict(history, verdict(label), nowMs);
    }
  }
  return history;
}

const summary = ({ segments }: LiveHistory) =>
  segments.map(({ kind, genre, startMs, endMs }) => [
    genre ?? kind,
    (startMs - START_MS) / 1000,
    (endMs - START_MS) / 1000,
  ]);

const spans = fc.array(
  fc.tuple(
    fc.constantFrom('jazz', 'rock', 'not-sure', 'no-music', 'silence'),
    fc.integer({ min: 1, max: 12 }),
  ),
  { minLength: 1, maxLength: 20 },
);

describe('the history of a session', () => {
  it('has one segment for each song, from when its answer was first given', () => {
    expect(
      summary(
        historyOf([
          ['jazz', 10],
          ['silence', 4],
          ['metal', 20],
        ]),
      ),
    ).toEqual([
      ['jazz', 0.5, 10],
      ['silence', 10, 14],
      ['metal', 14, 34],
    ]);
  });

  it('is empty until an answer has lasted', () => {
    expect(historyOf([['jazz', 3]]).segments).toEqual([]);
    expect(historyOf([['jazz', 3.5]]).segments).toHaveLength(1);
  });

  it('counts a flicker to what was heard around it', () => {
    expect(
      summary(
        historyOf([
          ['jazz', 10],
          ['rock', 2],
          ['jazz', 10],
        ]),
      ),
    ).toEqual([['jazz', 0.5, 22]]);
  });

  it('writes a change down once it has lasted, and ends the song before it there', () => {
    expect(
      summary(
        historyOf([
          ['jazz', 10],
          ['rock', 2.5],
        ]),
      ),
    ).toEqual([['jazz', 0.5, 12.5]]);
    expect(
      summary(
        historyOf([
          ['jazz', 10],
          ['rock', 3],
        ]),
      ),
    ).toEqual([
      ['jazz', 0.5, 10],
      ['rock', 10, 13],
    ]);
  });

  it('holds no segment shorter than the shortest, none that overlaps, no two neighbours alike', () => {
    fc.assert(
      fc.property(spans, fc.constantFrom(0.25, 0.5, 1), (heard, stepS) => {
        const { segments } = historyOf(heard, stepS);
        segments.forEach(({ id, startMs, endMs, kind, genre }, index) => {
          expect(id).toBe(index);
          expect(endMs - startMs).toBeGreaterThanOrEqual(SHORTEST_SEGMENT_MS);
          const next = segments.at(index + 1);
          if (!next) return;
          expect(next.startMs).toBe(endMs);
          expect([next.kind, next.genre]).not.toEqual([kind, genre]);
        });
      }),
    );
  });

  it('reaches from the first answer that lasted to the last one heard', () => {
    fc.assert(
      fc.property(spans, (heard) => {
        const history = historyOf(heard);
        const heardS = heard.reduce((sum, [, durationS]) => sum + durationS, 0);
        const lastMs = history.segments.at(-1)?.endMs ?? history.candidate?.endMs;
        expect(lastMs).toBe(START_MS + 1000 * heardS);
      }),
    );
  });

  it('gives the mean confidence over time', () => {
    let history = EMPTY_HISTORY;
    const hear = (confidence: number, atS: number) => {
      history = withVerdict(history, verdict('jazz', confidence), START_MS + 1000 * atS);
    };
    hear(0.5, 0);
    hear(0.5, 2);
    hear(0.9, 3);
    hear(0.9, 4);
    expect(history.segments[0].confidence).toBeCloseTo(0.7, 12);
  });

  it('says of an unsure segment no genre, since the closest one changes from moment to moment', () => {
    expect(historyOf([['not-sure', 5]]).segments[0].genre).toBeUndefined();
  });

  it('begins a new segment after an interruption, even of the same answer', () => {
    const before = historyOf([['jazz', 10]]);
    const laterMs = START_MS + 10_000 + LONGEST_GAP_MS + 1;
    const after = [0, 1, 2, 3].reduce(
      (history, seconds) => withVerdict(history, verdict('jazz'), laterMs + 1000 * seconds),
      before,
    );
    expect(after.segments.map(({ startMs, endMs }) => endMs - startMs)).toEqual([9500, 3000]);
    expect(after.segments[0].endMs).toBe(START_MS + 10_000);
  });

  it('never changes what it handed out before', () => {
    const before = historyOf([['jazz', 10]]);
    const copy = structuredClone(before);
    withVerdict(before, verdict('jazz'), START_MS + 10_500);
    withSaid(before, 0, 'blues');
    expect(before).toEqual(copy);
  });
});

describe('what the person says of a segment', () => {
  it('stands beside what was heard, and can be taken back', () => {
    const history = historyOf([['jazz', 10]]);
    const corrected = withSaid(history, 0, 'blues');
    expect(corrected.segments[0]).toMatchObject({ genre: 'jazz', said: 'blues' });
    expect(withSaid(corrected, 0, undefined)).toEqual(history);
  });

  it('stays while the segment grows', () => {
    const corrected = withSaid(historyOf([['jazz', 10]]), 0, 'no-music');
    const grown = withVerdict(corrected, verdict('jazz'), START_MS + 10_500);
    expect(grown.segments[0].said).toBe('no-music');
  });

  it('touches no other segment', () => {
    const history = historyOf([
      ['jazz', 10],
      ['rock', 10],
    ]);
    expect(withSaid(history, 1, 'rock').segments[0]).toBe(history.segments[0]);
  });
});
