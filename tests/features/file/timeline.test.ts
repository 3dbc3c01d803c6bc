import { describe, expect, test } from 'vitest';
import type { TimelineSegment, Verdict } from '../../../src/classify/types';
import { genresHeard, segmentAt, timelineRuns } from '../../../src/features/file/timeline';

const blues = (confidence: number): Verdict => ({ kind: 'genre', genre: 'blues', confidence });
const rock = (confidence: number): Verdict => ({ kind: 'genre', genre: 'rock', confidence });

const segments = (...verdicts: Verdict[]): TimelineSegment[] =>
  verdicts.map((verdict, index) => ({ startS: 3 * index, endS: 3 * index + 3, verdict, probabilities: [] }));

describe('runs', () => {
  test('join neighbours with one answer, with their mean confidence', () => {
    expect(timelineRuns(segments(blues(0.5), blues(0.6), blues(0.7), rock(0.9)))).toEqual([
      { startS: 0, endS: 9, kind: 'genre', genre: 'blues', confidence: expect.closeTo(0.6) as number },
      { startS: 9, endS: 12, kind: 'genre', genre: 'rock', confidence: 0.9 },
    ]);
  });

  test('keep an unsure answer apart from a sure one of the same genre', () => {
    const runs = timelineRuns(segments(blues(0.8), { ...blues(0.3), kind: 'not-sure' }));
    expect(runs.map(({ kind }) => kind)).toEqual(['genre', 'not-sure']);
  });

  test('join what sounds like one style beyond the genres, whatever genre is closest', () => {
    const ska = (verdict: Verdict): Verdict => ({ ...verdict, kind: 'not-sure', style: 'Ska' });
    const unsure: Verdict = { ...blues(0.3), kind: 'not-sure' };
    const runs = timelineRuns(segments(ska(blues(0.5)), ska(rock(0.7)), unsure));
    expect(runs.map(({ genre, style, endS }) => [genre, style, endS])).toEqual([
      [undefined, 'Ska', 6],
      ['blues', undefined, 9],
    ]);
    expect(genresHeard(runs)).toEqual(['blues']);
  });

  test('of nothing are none', () => {
    expect(timelineRuns([])).toEqual([]);
  });
});

describe('the segment at a moment', () => {
  const timeline = segments(blues(0.8), rock(0.7));
  test('is the one whose start the moment has reached', () => {
    expect(segmentAt(timeline, 0)).toBe(timeline[0]);
    expect(segmentAt(timeline, 2.99)).toBe(timeline[0]);
    expect(segmentAt(timeline, 3)).toBe(timeline[1]);
  });
  test('is the last one at the very end, and none beyond', () => {
    expect(segmentAt(timeline, 6)).toBe(timeline[1]);
    expect(segmentAt(timeline, 6.1)).toBeUndefined();
  });
});

test('the legend lists genres by how long they are heard, and nothing for no music', () => {
  const silence: Verdict = { kind: 'no-music', confidence: 0.9 };
  expect(genresHeard(timelineRuns(segments(blues(0.8), rock(0.7), silence, rock(0.7))))).toEqual([
    'rock',
    'blues',
  ]);
});
