import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pitchTicks, timeTicks } from '../../src/ui/axes';
import { formatTime } from '../../src/ui/format';

describe('the time axis', () => {
  test('has round times', () => {
    expect(timeTicks(30, formatTime).map(({ label }) => label)).toEqual([
      '0:00',
      '0:05',
      '0:10',
      '0:15',
      '0:20',
      '0:25',
    ]);
  });

  test('starts at zero, stays inside, and never has more ticks than fit', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 36_000, noNaN: true }), (durationS) => {
        const positions = timeTicks(durationS, formatTime).map(({ position }) => position);
        expect(positions[0]).toBe(0);
        expect(positions.length).toBeLessThanOrEqual(8);
        expect(Math.max(...positions)).toBeLessThan(1);
      }),
    );
  });
});

describe('the pitch axis', () => {
  const bandHz = Array.from(
    { length: 104 },
    (_, band) => 700 * (Math.exp(((band + 1) * 2840) / 105 / 1125) - 1),
  );

  test('puts each frequency between the bands that it lies between', () => {
    const ticks = pitchTicks(bandHz);
    expect(ticks.map(({ label }) => label)).toEqual(['250', '500', '1k', '2k', '4k']);
    const above = bandHz.findIndex((hertz) => hertz >= 1000);
    const thousand = ticks[2].position * bandHz.length;
    expect(thousand).toBeGreaterThan(above - 0.5);
    expect(thousand).toBeLessThanOrEqual(above + 0.5);
  });

  test('leaves out what the picture does not reach', () => {
    expect(pitchTicks([100, 300, 900]).map(({ label }) => label)).toEqual(['250', '500']);
    expect(pitchTicks([])).toEqual([]);
  });
});
