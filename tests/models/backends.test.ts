import { describe, expect, it } from 'vitest';
import { askedBackend } from '../../src/models/backends';

describe('the backend that an address asks for', () => {
  it('is the one that it names', () => {
    expect(askedBackend('?language=ko&backend=webgl')).toBe('webgl');
    expect(askedBackend('?backend=simd')).toBe('simd');
  });

  it('is none where it names none, or one that there is not', () => {
    expect(askedBackend('')).toBeUndefined();
    expect(askedBackend('?backend=quantum')).toBeUndefined();
  });
});
