import type { WriteStream } from 'node:tty';
import { describe, expect, it } from 'vitest';
import { progressLine, Rate } from '../../../cli/archive/progress';
import { ProgressBar } from '../../../cli/archive/progressBar';

describe('progressLine', () => {
  const state = { total: 3000, done: 1500, failed: 0, rate: 4 };

  it('shows how far it is, how fast, and how long still', () => {
    expect(progressLine(state, 80)).toBe(
      `[${'#'.repeat(20)}${'-'.repeat(20)}] 1500 of 3000  4.0/s  7 min left`,
    );
    expect(progressLine({ ...state, failed: 2, rate: undefined }, 80)).toMatch(
      /\] 1500 of 3000 {2}2 failed$/,
    );
    expect(progressLine({ ...state, rate: 100 }, 80)).toContain('100/s  15 s left');
    expect(progressLine({ ...state, rate: 0.1 }, 80)).toContain('4 h 10 min left');
    expect(progressLine({ ...state, total: 1_000_000 }, 80)).toContain('3 days left');
  });

  it('fits any terminal', () => {
    for (let columns = 0; columns < 120; columns++)
      expect(progressLine(state, columns).length).toBeLessThanOrEqual(columns);
  });
});

it('the rate is that of the last minute; without anything done there is none', () => {
  const rate = new Rate();
  expect(rate.perSecond).toBeUndefined();
  rate.count(100, 0);
  expect(rate.perSecond).toBeUndefined();
  rate.count(110, 10_000);
  expect(rate.perSecond).toBe(1);
  for (let s = 11; s <= 200; s++) rate.count(110 + 5 * (s - 10), 1000 * s);
  expect(rate.perSecond).toBeCloseTo(5, 5);
});

describe('ProgressBar', () => {
  const barOn = (isTTY: boolean) => {
    const written: string[] = [];
    const stream = { isTTY, columns: 60, write: (text: string) => written.push(text) > 0 };
    // As much of a terminal as the bar takes.
    return {
      written,
      bar: new ProgressBar(stream as unknown as WriteStream, { total: 2, done: 0, failed: 0 }),
    };
  };

  it('writes nothing where there is no terminal', () => {
    const { written, bar } = barOn(false);
    bar.add(false);
    bar.above(() => undefined);
    bar.clear();
    expect(written).toEqual([]);
  });

  it('goes away for what is to stay', () => {
    const { written, bar } = barOn(true);
    bar.add(true);
    bar.above(() => written.push('a line'));
    expect(written).toHaveLength(3);
    expect(written[0]).toMatch(/^\r\u001b\[K\[#+-+\] 1 of 2.*1 failed$/);
    expect(written.slice(1)).toEqual(['\r\u001b[K', 'a line']);
  });
});
