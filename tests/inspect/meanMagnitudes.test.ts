import { expect, test } from 'vitest';
import { meanMagnitudes } from '../../src/inspect/meanMagnitudes';

test('a place responds as much as its channels do on average, whatever their sign', () => {
  // [1 mel, 3 frames, 2 channels]
  expect([...meanMagnitudes(Float32Array.of(1, -2, 3, 0, 5, -4), [1, 3, 2])]).toEqual([1.5, 1.5, 4.5]);
});
