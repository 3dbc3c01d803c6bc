import { expect, test } from 'vitest';
import { PLOT, plotLine, plotX, plotY } from '../../src/ui/plotArea';

test('0 and 100 % lie on the edges of the drawing area, with 100 % on top and to the right', () => {
  expect([plotX(0), plotX(1)]).toEqual([PLOT.left, PLOT.right]);
  expect([plotY(0), plotY(1)]).toEqual([PLOT.bottom, PLOT.top]);
});

test('a line joins its points in their order', () => {
  const line = plotLine([
    { x: 0, y: 0 },
    { x: 1, y: 1 },
  ]);
  const corner = (x: number, y: number) => `${x.toFixed(1)},${y.toFixed(1)}`;
  expect(line).toBe(`M${corner(PLOT.left, PLOT.bottom)}L${corner(PLOT.right, PLOT.top)}`);
});

test('a line without points draws nothing', () => {
  expect(plotLine([])).toBe('');
});
