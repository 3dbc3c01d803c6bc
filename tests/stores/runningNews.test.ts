import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { RunningState } from '../../src/stores/queueItem';
import { gatherNews, UPDATE_MS } from '../../src/stores/runningNews';
import { classification } from './support/fakeClassifier';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function gathering() {
  const shown: RunningState[] = [];
  return { shown, ...gatherNews((state) => shown.push(state)) };
}
const [segment] = classification().timeline;

test('a long file tells thousands of things, and the page hears of them a few times a second', () => {
  const { shown, onSegment, onProgress } = gathering();
  const told = 7200;
  const seconds = 60;
  for (let at = 0; at < told; at++) {
    onSegment({ ...segment, startS: at });
    onProgress({ stage: 'listening', fraction: at / told });
    vi.advanceTimersByTime((1000 * seconds) / told);
  }
  vi.advanceTimersByTime(UPDATE_MS);
  expect(shown.length).toBeLessThanOrEqual((1000 * seconds) / UPDATE_MS + 1);
  expect(shown.at(-1)?.segments).toHaveLength(told);
  expect(shown.at(-1)?.segments.map(({ startS }) => startS)).toEqual([...Array(told).keys()]);
});

test('what was shown does not change when more is heard', () => {
  const { shown, onSegment } = gathering();
  onSegment(segment);
  vi.advanceTimersByTime(UPDATE_MS);
  onSegment(segment);
  vi.advanceTimersByTime(UPDATE_MS);
  expect(shown.map(({ segments }) => segments.length)).toEqual([1, 2]);
});

test('progress that nobody can see is not shown', () => {
  const { shown, onProgress } = gathering();
  onProgress({ stage: 'listening', fraction: 0.5 });
  vi.advanceTimersByTime(UPDATE_MS);
  onProgress({ stage: 'listening', fraction: 0.502 });
  vi.advanceTimersByTime(UPDATE_MS);
  expect(shown).toHaveLength(1);
});

test('nothing is shown any more once it has ended', () => {
  const { shown, onSegment, end } = gathering();
  onSegment(segment);
  end();
  vi.advanceTimersByTime(UPDATE_MS);
  expect(shown).toEqual([]);
});
