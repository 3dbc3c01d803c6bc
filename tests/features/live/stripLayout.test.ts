import { describe, expect, test } from 'vitest';
import { StripLayout } from '../../../src/features/live/stripLayout';
import { heardBefore } from '../../../scripts/soak/preloadHistory';
import type { HeardSegment } from '../../../src/live';

const NOW_MS = Date.UTC(2026, 10, 24, 14, 30);
const rows = heardBefore(100, NOW_MS);

/** The last row, some seconds longer. */
function grown(seconds: number): HeardSegment[] {
  const last = rows[rows.length - 1];
  return [...rows.slice(0, -1), { ...last, endMs: last.endMs + 1000 * seconds }];
}

describe('the strip of what was heard', () => {
  test('gives the very same bars while only the last row grows, which is no bar yet', () => {
    const layout = new StripLayout();
    const first = layout.layout(rows, 99);
    const second = layout.layout(grown(5), 99);
    expect(second.bars).toBe(first.bars);
    expect(first.bars).toHaveLength(99);
    expect((second.growing?.endS ?? 0) - (first.growing?.endS ?? 0)).toBe(5);
    expect(second.scaleS).toBe(first.scaleS);
  });

  test('appends a bar to those that stand there, which stay what they are', () => {
    const layout = new StripLayout();
    const before = layout.layout(rows, 99).bars;
    const after = layout.layout(rows, undefined).bars;
    expect(after).toHaveLength(100);
    expect(after.slice(0, 99).every((bar, index) => bar === before[index])).toBe(true);
  });

  test('seldom changes its scale: a day of songs is drawn anew a few times', () => {
    const layout = new StripLayout();
    const day = heardBefore(5400, NOW_MS);
    const scales = new Set(
      [10, 100, 1000, 2000, 3000, 4000, 5400].map(
        (count) => layout.layout(day.slice(0, count), undefined).scaleS,
      ),
    );
    expect(scales.size).toBeLessThanOrEqual(7);
    for (const count of [1, 50, 5400]) {
      const { endS, scaleS } = layout.layout(day.slice(0, count), undefined);
      expect(endS).toBeLessThanOrEqual(scaleS);
    }
  });

  test('draws no silence, and a night between two songs as a short gap', () => {
    const [first, second, third] = rows;
    const silent: HeardSegment = {
      ...second,
      kind: 'silence',
      genre: undefined,
      endMs: second.startMs + 3_600_000,
    };
    const later = { ...third, startMs: silent.endMs + 36_000_000, endMs: silent.endMs + 36_060_000 };
    const { bars, endS } = new StripLayout().layout([first, silent, later], undefined);
    expect(bars).toHaveLength(2);
    expect(endS).toBeLessThan(14 + 3 * 10 + 60);
  });
});
