import { expect, test } from 'vitest';
import { bandMeans, fillIn } from '../../../src/inspect/saliency/filling';
import { testCard } from '../../support/testCard';

const { nMels, paddingBands, frames } = testCard.frontEnd;
const input = Float32Array.from({ length: (nMels + paddingBands) * frames }, (_, cell) => Math.sin(cell));

test('the filling has the level of each band, and nothing that changes', () => {
  const filling = bandMeans(input, testCard.frontEnd);
  const row = filling.subarray(3 * frames, 4 * frames);
  expect(new Set(row).size).toBe(1);
  const mean = input.subarray(3 * frames, 4 * frames).reduce((sum, value) => sum + value, 0) / frames;
  expect(row[0]).toBeCloseTo(mean);
  // Where no sound can be, nothing is filled in.
  expect(filling.subarray(nMels * frames)).toEqual(input.subarray(nMels * frames));
});

test('what is kept stays, what is not is filled in, and half of it is half way', () => {
  const filling = bandMeans(input, testCard.frontEnd);
  const gains = new Float32Array(nMels * frames).fill(1);
  gains[5] = 0;
  gains[6] = 0.5;
  const filled = fillIn(input, filling, gains);
  expect(filled[4]).toBe(input[4]);
  expect(filled[5]).toBe(filling[5]);
  expect(filled[6]).toBeCloseTo((filling[6] + input[6]) / 2);
});
