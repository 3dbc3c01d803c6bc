import { expect, test } from 'vitest';
import { formatBytes, formatPercent, formatPercentBelow, formatTime, isoWithZone } from '../../src/ui/format';

test('times are written as players write them', () => {
  expect([0, 7.9, 65, 3725].map((seconds) => formatTime(seconds))).toEqual([
    '0:00',
    '0:07',
    '1:05',
    '1:02:05',
  ]);
});

test('sizes are in kB below a megabyte and in MB above', () => {
  expect(formatBytes(1_436_000, 'en')).toBe('1.4 MB');
  expect(formatBytes(612_300, 'en')).toBe('612 kB');
});

test('probabilities are whole per cent', () => {
  expect(formatPercent(0.826, 'en')).toBe('83%');
});

test('positions in a short sound are told to the tenth of a second', () => {
  expect(formatTime(0.3, 0.3)).toBe('0:00.3');
  expect(formatTime(2.99, 9.9)).toBe('0:02.9');
  expect(formatTime(2.99, 10)).toBe('0:02');
});

test('a share that is under a threshold is never written as the threshold', () => {
  expect(formatPercentBelow(0.4, 0.5, 'en')).toBe('40%');
  expect(formatPercentBelow(0.496, 0.5, 'en')).toBe('49.6%');
  expect(formatPercentBelow(0.4996, 0.5, 'en')).toBe('49.96%');
  expect(formatPercentBelow(0.4999, 0.5, 'ko')).toBe('49.99%');
});

test('a moment is written with its distance from UTC', () => {
  const moment = Date.UTC(2026, 10, 24, 14, 30, 0, 5);
  expect(isoWithZone(moment)).toMatch(/^2026-11-2\dT\d\d:\d\d:00\.005[+-]\d\d:\d\d$/);
  expect(Date.parse(isoWithZone(moment))).toBe(moment);
});
