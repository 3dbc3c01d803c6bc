import { expect, test } from 'vitest';
import { createBackendStore } from '../../src/stores/backendStore';
import { memoryStorage } from './support/memoryStorage';

test('what a trial found is wished for at the next visit, for that network only', () => {
  const storage = memoryStorage();
  const found = { 'wasm-simd': 2, webgl: 0.5 };
  createBackendStore('a browser', storage).getState().remember('genre', found);
  const later = createBackendStore('a browser', storage).getState();
  expect(later.trialOf('genre')).toEqual(found);
  expect(later.wish('genre')).toEqual({ backend: 'webgl', reason: 'trial' });
  expect(later.wish('genre-tiny')).toBeUndefined();
});

test('nothing is wished for where our own kernels won, or nothing could be tried', () => {
  const { getState } = createBackendStore('a browser', memoryStorage());
  getState().remember('genre', { 'wasm-simd': 1, webgl: 3 });
  getState().remember('genre-tiny', {});
  expect(getState().wish('genre')).toBeUndefined();
  expect(getState().wish('genre-tiny')).toBeUndefined();
  expect(getState().trialOf('genre-tiny')).toEqual({});
});

test('a browser of another version has to find out anew', () => {
  const storage = memoryStorage();
  createBackendStore('version 1', storage).getState().remember('genre', { 'wasm-simd': 2, webgl: 0.5 });
  const { wish, trialOf } = createBackendStore('version 2', storage).getState();
  expect(trialOf('genre')).toBeUndefined();
  expect(wish('genre')).toBeUndefined();
});

test('a trial that is no trial of ours is found out anew', () => {
  const stored = {
    state: { trials: { genre: { browser: 'a browser', windowMs: { abacus: 1 } } } },
    version: 0,
  };
  const storage = memoryStorage({ 'genrescope.backends': JSON.stringify(stored) });
  const { wish, trialOf } = createBackendStore('a browser', storage).getState();
  expect(trialOf('genre')).toBeUndefined();
  expect(wish('genre')).toBeUndefined();
});
