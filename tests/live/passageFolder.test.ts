import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_HISTORY, cleared, withSaid, type LiveHistory } from '../../src/live/liveHistory';
import {
  LONG_SILENCE_MS,
  LONGEST_GAP_MS,
  PASSAGE_STAY_MS,
  PassageFolder,
  SHORTEST_SEGMENT_MS,
} from '../../src/live/passageFolder';
import { VerdictSmoother } from '../../src/live/verdictSmoother';
import { testCard } from '../support/testCard';
import { windowOf } from '../support/windows';

const START_MS = Date.UTC(2026, 10, 24, 14, 30);
/** The card of the tests, with windows of three seconds and the threshold of a trained network. */
const level = { mean: 0, deviation: 1 };
const card = {
  ...testCard,
  outside: { styles: { Ska: level, Salsa: level }, genres: { Rock: level }, threshold: 1 },
  thresholds: { ...testCard.thresholds, notSure: 0.5 },
  frontEnd: { ...testCard.frontEnd, frames: 300 },
};
const WINDOW_S = 3;

/** `silence`, `gap` (no sound comes at all), `unsure`, `speech`, `Ska`, `Salsa`, or a genre; and for how many seconds. */
type Span = readonly [string, number];

function windowFor(label: string) {
  if (label === 'unsure') return { ...windowOf('pop', 0.3), outside: Float64Array.of(0, 0, 3) };
  if (label === 'speech') return { ...windowOf('pop', 0.3, 0.95), outside: Float64Array.of(0, 0, 3) };
  if (label === 'Ska') return { ...windowOf('reggae', 0.8), outside: Float64Array.of(3, 0, 0) };
  if (label === 'Salsa') return { ...windowOf('reggae', 0.8), outside: Float64Array.of(0, 3, 0) };
  return { ...windowOf(label, 0.8), outside: Float64Array.of(0, 0, 3) };
}

/** Listens to spans one after the other as the worker does: a reading each `stepS`, and after silence once a window is full. */
function listener(stepS = 0.5) {
  const smoother = new VerdictSmoother(card);
  const folder = new PassageFolder(card);
  let timeS = 0;
  let fullS = WINDOW_S;
  let toldS: number | undefined;
  let history: LiveHistory = EMPTY_HISTORY;
  return {
    change: (changed: (history: LiveHistory) => LiveHistory) => {
      history = changed(history);
    },
    hear: (...spans: Span[]): LiveHistory => {
      for (const [label, durationS] of spans) {
        const startS = timeS;
        if (label === 'gap') {
          timeS += durationS;
          fullS = timeS + WINDOW_S;
          toldS = undefined;
          continue;
        }
        for (; timeS < startS + durationS;) {
          timeS += stepS;
          const silent = label === 'silence';
          if (silent) fullS = timeS + WINDOW_S;
          else if (timeS < fullS) {
            toldS = undefined;
            continue;
          }
          const reading = silent ? undefined : windowFor(label);
          const verdict = smoother.update({ timeS, rms: silent ? 0 : 0.1, reading });
          const fromS = toldS ?? timeS - (silent ? stepS : WINDOW_S);
          const moment = { fromMs: START_MS + 1000 * fromS, toMs: START_MS + 1000 * timeS, verdict, reading };
          history = folder.add(history, moment);
          toldS = timeS;
        }
      }
      return history;
    },
  };
}

const rows = ({ segments }: LiveHistory) =>
  segments.map(({ kind, genre, startMs, endMs }) => [
    genre ?? kind,
    Math.round((startMs - START_MS) / 1000),
    Math.round((endMs - START_MS) / 1000),
  ]);

describe('what is heard', () => {
  it('is a row from its first second on, as soon as there is an answer', () => {
    expect(rows(listener().hear(['jazz', 3]))).toEqual([['jazz', 0, 3]]);
    expect(rows(listener().hear(['silence', 4], ['jazz', 3]))).toEqual([['jazz', 4, 7]]);
  });

  it('is one row a song where silence lies between songs, also of one genre', () => {
    expect(
      rows(listener().hear(['jazz', 60], ['silence', 2], ['jazz', 60], ['silence', 2], ['metal', 60])),
    ).toEqual([
      ['jazz', 0, 60],
      ['jazz', 62, 122],
      ['metal', 124, 184],
    ]);
  });

  it('is one row a song where one follows the other without a gap', () => {
    const [first, second, ...more] = rows(listener().hear(['jazz', 60], ['metal', 60]));
    expect([first[0], second[0], more.length]).toEqual(['jazz', 'metal', 0]);
    // A song begins within a window of where it does.
    expect(Math.abs(Number(second[1]) - 60)).toBeLessThanOrEqual(WINDOW_S);
    expect(first[2]).toBe(second[1]);
  });

  it('has one answer a song, whatever its passages were taken for', () => {
    const song: Span[] = [
      ['unsure', 6],
      ['jazz', 20],
      ['blues', 7],
      ['jazz', 15],
      ['unsure', 12],
      ['speech', 6],
      ['jazz', 20],
    ];
    expect(rows(listener().hear(...song))).toEqual([['jazz', 0, 86]]);
  });

  it('takes the answer that came to stay where the first one was a mistake', () => {
    expect(rows(listener().hear(['metal', 5], ['jazz', 60]))).toEqual([['jazz', 0, 65]]);
  });

  it('is not sure where the whole of it is not, and says what comes closest', () => {
    expect(listener().hear(['unsure', 30]).segments).toMatchObject([
      { kind: 'not-sure', genre: undefined, closest: 'pop' },
    ]);
  });

  it('lists what is beyond the genres as music of its own, and names the style that is loudest over all of it', () => {
    const { segments } = listener().hear(['jazz', 60], ['Ska', 30], ['Salsa', 90]);
    expect(segments).toMatchObject([
      { kind: 'genre', genre: 'jazz', style: undefined },
      { kind: 'not-sure', genre: undefined, closest: 'reggae', style: 'Salsa' },
    ]);
  });

  it('begins anew after an interruption, even of the same answer', () => {
    const heard = listener().hear(['jazz', 20], ['gap', LONGEST_GAP_MS / 1000 + 4], ['jazz', 20]);
    expect(rows(heard)).toEqual([
      ['jazz', 0, 20],
      ['jazz', 29, 49],
    ]);
  });

  it('goes on where a moment of sound was lost', () => {
    expect(rows(listener().hear(['jazz', 20], ['gap', 1], ['jazz', 20]))).toEqual([['jazz', 0, 41]]);
  });

  it('begins anew where the list was cleared, with an id of its own; what the person said of a row stays', () => {
    const { hear, change } = listener();
    hear(['jazz', 20]);
    change((history) => withSaid(history, 0, 'blues'));
    expect(hear(['jazz', 5]).segments).toMatchObject([{ id: 0, said: 'blues' }]);
    change(cleared);
    expect(hear(['jazz', 5]).segments).toMatchObject([{ id: 1, said: undefined }]);
  });

  it('holds long silence as a row, none shorter than the shortest, none that overlaps, each id once', () => {
    const label = fc.constantFrom('jazz', 'rock', 'unsure', 'speech', 'silence');
    const spans = fc.array(fc.tuple(label, fc.integer({ min: 1, max: 40 })), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(spans, fc.constantFrom(0.25, 0.5, 1), (heard, stepS) => {
        const { segments } = listener(stepS).hear(...heard);
        expect(new Set(segments.map(({ id }) => id)).size).toBe(segments.length);
        segments.forEach(({ startMs, endMs, kind }, index) => {
          expect(endMs - startMs).toBeGreaterThanOrEqual(
            kind === 'silence' ? LONG_SILENCE_MS : SHORTEST_SEGMENT_MS,
          );
          expect(startMs).toBeGreaterThanOrEqual(
            segments.at(index - 1)?.endMs && index > 0 ? segments[index - 1].endMs : 0,
          );
        });
      }),
    );
  });

  it('splits without silence only where both sides stayed', () => {
    const label = fc.constantFrom('jazz', 'rock', 'metal', 'unsure');
    const spans = fc.array(fc.tuple(label, fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(spans, (heard) => {
        const { segments } = listener().hear(...heard);
        segments.slice(0, -1).forEach(({ startMs, endMs }) => {
          expect(endMs - startMs).toBeGreaterThanOrEqual(PASSAGE_STAY_MS);
        });
      }),
    );
  });
});
