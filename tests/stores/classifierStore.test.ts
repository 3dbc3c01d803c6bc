import { expect, test, vi } from 'vitest';
import type { Classifier } from '../../src/classify/types';
import { createClassifierStore, type ClassifierLoader } from '../../src/stores/classifierStore';

/** Only its identity and its end count here. */
const fake = (ended = new AbortController().signal) => ({ ended }) as Classifier;
const classifier = fake();

test('the network is loaded once, however often it is asked for', async () => {
  let loads = 0;
  const store = createClassifierStore(() => {
    loads += 1;
    return Promise.resolve(classifier);
  });
  const [first, second] = await Promise.all([store.getState().load(), store.getState().load()]);
  expect(first).toBe(second);
  expect(await store.getState().load()).toBe(classifier);
  expect(loads).toBe(1);
  expect(store.getState().status).toEqual({ kind: 'ready', classifier });
});

test('its progress is shown and its size stays known', async () => {
  const loader: ClassifierLoader = ({ onProgress }) => {
    onProgress({ loadedBytes: 1_400_000, totalBytes: 1_400_000 });
    return Promise.resolve(classifier);
  };
  const store = createClassifierStore(loader);
  await store.getState().load();
  expect(store.getState().progress).toEqual({ loadedBytes: 1_400_000, totalBytes: 1_400_000 });
});

test('a failure is told, and the next call tries anew', async () => {
  const error = new Error('no connection');
  let works = false;
  const store = createClassifierStore(() => (works ? Promise.resolve(classifier) : Promise.reject(error)));
  await expect(store.getState().load()).rejects.toBe(error);
  expect(store.getState().status).toEqual({ kind: 'failed', error });
  works = true;
  await store.getState().load();
  expect(store.getState().status.kind).toBe('ready');
});

test('a network whose worker broke down is loaded anew', async () => {
  const breaking = new AbortController();
  const first = fake(breaking.signal);
  const loader = vi.fn<ClassifierLoader>().mockResolvedValueOnce(first).mockResolvedValueOnce(classifier);
  const store = createClassifierStore(loader);
  expect(await store.getState().load()).toBe(first);
  breaking.abort();
  expect(await store.getState().load()).toBe(classifier);
  expect(await store.getState().load()).toBe(classifier);
  expect(loader).toHaveBeenCalledTimes(2);
});
