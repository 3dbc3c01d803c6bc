import { expect, test } from 'vitest';
import { decibels, meterShare, QUIETEST_DB } from '../../../src/features/live/decibels';

test('full scale is 0 dB and the whole meter; half of it is 6 dB less', () => {
  expect([decibels(1), meterShare(1)]).toEqual([0, 1]);
  expect(decibels(0.5)).toBeCloseTo(-6.02, 2);
});

test('digital silence, and whatever is under the meter, is its lower end', () => {
  expect([decibels(0), meterShare(0)]).toEqual([QUIETEST_DB, 0]);
  expect(meterShare(1e-4)).toBe(0);
});

test('what is over full scale does not leave the meter', () => {
  expect(meterShare(1.5)).toBe(1);
});
