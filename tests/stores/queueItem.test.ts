import { expect, test } from 'vitest';
import { isWorthKeeping, summarise, type QueueItemState } from '../../src/stores/queueItem';

const items = (...states: QueueItemState[]) =>
  states.map((state, id) => ({
    id,
    file: new File([], 'a.mp3'),
    folder: '',
    copy: 1,
    label: 'a.mp3',
    state,
  }));

test('the summary counts each state, and the running file by its own progress', () => {
  const summary = summarise(
    items(
      { kind: 'failed', error: undefined },
      { kind: 'cancelled' },
      { kind: 'running', stage: 'listening', fraction: 0.5, segments: [] },
      { kind: 'waiting' },
    ),
  );
  expect(summary).toEqual({
    total: 4,
    waiting: 1,
    running: 1,
    done: 0,
    failed: 1,
    cancelled: 1,
    fraction: 2.5 / 4,
  });
});

test('an empty queue has nothing behind it', () => {
  expect(summarise([]).fraction).toBe(0);
});

test('a few files are dropped again in no time, a long queue is not', () => {
  const waiting = Array.from({ length: 5 }, (): QueueItemState => ({ kind: 'waiting' }));
  expect(isWorthKeeping(items(...waiting.slice(1)))).toBe(false);
  expect(isWorthKeeping(items(...waiting))).toBe(true);
});
