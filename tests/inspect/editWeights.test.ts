import { expect, test } from 'vitest';
import { editWeights } from '../../src/inspect/editWeights';

const weights = {
  'block2/depthwise/gamma': { values: Float32Array.of(1, 2, 3), shape: [3] },
  'block2/depthwise/beta': { values: Float32Array.of(4, 5, 6), shape: [3] },
  'block3/depthwise/gamma': { values: Float32Array.of(7, 8, 9), shape: [3] },
};

test('a muted channel is scaled and shifted to nothing, all else stays', () => {
  const edited = editWeights(weights, [{ kind: 'muteChannel', block: 'block2', channel: 1 }]);
  expect([...edited['block2/depthwise/gamma'].values]).toEqual([1, 0, 3]);
  expect([...edited['block2/depthwise/beta'].values]).toEqual([4, 0, 6]);
  expect(edited['block3/depthwise/gamma']).toBe(weights['block3/depthwise/gamma']);
  expect([...weights['block2/depthwise/gamma'].values]).toEqual([1, 2, 3]);
});

test('other edits leave the weights as they are', () => {
  expect(editWeights(weights, [{ kind: 'withoutSqueeze', block: 'block2' }])).toBe(weights);
});
