import { expect, test } from 'vitest';
import { formatBytes, formatPercent, formatTime } from '../../src/ui/format';

test('times are written as players write them', () => {
  expect([0, 7.9, 65, 3725].map(formatTime)).toEqual(['0:00', '0:07', '1:05', '1:02:05']);
});

test('sizes are in kB below a megabyte and in MB above', () => {
  expect(formatBytes(1_436_000, 'en')).toBe('1.4 MB');
  expect(formatBytes(612_300, 'en')).toBe('612 kB');
});

test('probabilities are whole per cent', () => {
  expect(formatPercent(0.826, 'en')).toBe('83%');
});
