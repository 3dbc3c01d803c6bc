import { expect, test } from 'vitest';
import { createDocumentStore } from '../../src/stores/documentStore';

test('a document is read once, however often it is asked for', async () => {
  let reads = 0;
  const store = createDocumentStore(() => {
    reads += 1;
    return Promise.resolve('text');
  });
  await Promise.all([store.getState().load(), store.getState().load()]);
  await store.getState().load();
  expect(reads).toBe(1);
  expect(store.getState().status).toEqual({ kind: 'ready', document: 'text' });
});

test('a failure is told, and the next call tries anew', async () => {
  const error = new Error('no connection');
  let works = false;
  const store = createDocumentStore(() => (works ? Promise.resolve('text') : Promise.reject(error)));
  await store.getState().load();
  expect(store.getState().status).toEqual({ kind: 'failed', error });
  works = true;
  await store.getState().load();
  expect(store.getState().status.kind).toBe('ready');
});
