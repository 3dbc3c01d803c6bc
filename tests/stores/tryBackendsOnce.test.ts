import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createBackendStore } from '../../src/stores/backendStore';
import { createQueueStore } from '../../src/stores/queueStore';
import { tryBackendsOnce } from '../../src/stores/tryBackendsOnce';
import type { WindowTimes } from '../../src/engine/trial/windowTimes';
import { fakeClassifier } from './support/fakeClassifier';

const song = (name: string) => new File(['sound'], name, { type: 'audio/mpeg' });
const nowhere = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };

function setUp(trial: (model: string) => Promise<WindowTimes>) {
  const classifier = fakeClassifier();
  const queue = createQueueStore(() => Promise.resolve(classifier));
  const backends = createBackendStore('a browser', nowhere);
  const tryBackends = vi.fn(trial);
  tryBackendsOnce(queue, backends, tryBackends);
  return { classifier, queue, backends, tryBackends };
}

const found = () => Promise.resolve({ 'wasm-simd': 1, webgl: 0.2 });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('backends are tried once, when the queue has been quiet after an answer', async () => {
  const { classifier, queue, backends, tryBackends } = setUp(found);
  await queue.getState().add([song('one.mp3'), song('two.mp3')]);
  await vi.advanceTimersByTimeAsync(10_000);
  classifier.calls[0].answer();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(tryBackends).not.toHaveBeenCalled();
  classifier.calls[1].answer();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(tryBackends.mock.calls).toEqual([['genre']]);
  expect(backends.getState().wish('genre')).toEqual({ backend: 'webgl', reason: 'trial' });

  await queue.getState().add([song('three.mp3')]);
  await vi.advanceTimersByTimeAsync(0);
  classifier.calls[2].answer();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(tryBackends).toHaveBeenCalledTimes(1);
});

test('they are not tried where no song could be answered', async () => {
  const { classifier, queue, tryBackends } = setUp(found);
  await queue.getState().add([song('broken.mp3')]);
  await vi.advanceTimersByTimeAsync(0);
  classifier.calls[0].fail(new Error('no music'));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(tryBackends).not.toHaveBeenCalled();
});

test('a trial that breaks down is remembered as one that found nothing', async () => {
  const { classifier, queue, backends } = setUp(() => Promise.reject(new Error('no worker')));
  await queue.getState().add([song('one.mp3')]);
  await vi.advanceTimersByTimeAsync(0);
  classifier.calls[0].answer();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(backends.getState().trialOf('genre')).toEqual({});
  expect(backends.getState().wish('genre')).toBeUndefined();
});
