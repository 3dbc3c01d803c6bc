import { expect, test } from 'vitest';
import { fastestBackend } from '../../../src/engine/trial/windowTimes';

test('our own kernels run the network where nothing else was tried', () => {
  expect(fastestBackend({})).toBe('wasm-simd');
  expect(fastestBackend({ 'wasm-simd': 1 })).toBe('wasm-simd');
});

test('they also do where another backend is hardly faster', () => {
  expect(fastestBackend({ 'wasm-simd': 1, webgl: 0.9, webgpu: 5 })).toBe('wasm-simd');
});

test('the fastest of those that are clearly faster wins', () => {
  expect(fastestBackend({ 'wasm-simd': 1, webgl: 0.4, webgpu: 0.3 })).toBe('webgpu');
});
