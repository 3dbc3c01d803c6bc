import { expect, test } from 'vitest';
import type { ModelSheet } from '../../src/classify/loadModelSheet';
import { createModelSheetStore } from '../../src/stores/modelSheetStore';

// Only its identity counts here.
const sheet = {} as ModelSheet;

test('the sheet is read once, however often it is asked for', async () => {
  let reads = 0;
  const store = createModelSheetStore(() => {
    reads += 1;
    return Promise.resolve(sheet);
  });
  await Promise.all([store.getState().load(), store.getState().load()]);
  await store.getState().load();
  expect(reads).toBe(1);
  expect(store.getState().status).toEqual({ kind: 'ready', sheet });
});

test('a failure is told, and the next call tries anew', async () => {
  const error = new Error('no connection');
  let works = false;
  const store = createModelSheetStore(() => (works ? Promise.resolve(sheet) : Promise.reject(error)));
  await store.getState().load();
  expect(store.getState().status).toEqual({ kind: 'failed', error });
  works = true;
  await store.getState().load();
  expect(store.getState().status.kind).toBe('ready');
});
