import { describe, expect, it } from 'vitest';
import { Timeline } from '../../src/classify/timeline';
import type { Verdict } from '../../src/classify/types';

const verdict: Verdict = { kind: 'genre', genre: 'jazz', confidence: 0.9 };
const scores = { genres: ['jazz'], probabilities: [1], tags: [], noMusic: 0 };

function timelineOf(startsS: number[], durationS: number) {
  const timeline = new Timeline(3, 1.5);
  const provisional = startsS.map((startS) => timeline.add(startS, verdict, scores));
  return { provisional, segments: timeline.finish(durationS) };
}

describe('the timeline', () => {
  it('gives each window the middle of what it heard', () => {
    const { segments } = timelineOf([0, 1.5, 3], 6);
    expect(segments.map(({ startS, endS }) => [startS, endS])).toEqual([
      [0, 2.25],
      [2.25, 3.75],
      [3.75, 6],
    ]);
  });

  it('has neither gap nor overlap where the last window lies closer', () => {
    const { segments } = timelineOf([0, 1.5, 2.5], 5.5);
    expect(segments.map(({ startS, endS }) => [startS, endS])).toEqual([
      [0, 2.25],
      [2.25, 3.5],
      [3.5, 5.5],
    ]);
  });

  it('of a single window is the whole source, however short', () => {
    expect(timelineOf([0], 0.3).segments).toEqual([
      { startS: 0, endS: 0.3, verdict, probabilities: scores.probabilities },
    ]);
  });

  it('hands out segments as they come, which later ones do not change', () => {
    const { provisional } = timelineOf([0, 1.5, 2.5], 5.5);
    expect(provisional.map(({ startS, endS }) => [startS, endS])).toEqual([
      [0, 2.25],
      [2.25, 3.75],
      [3.5, 4.75],
    ]);
  });
});
