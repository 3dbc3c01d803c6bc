import type { ValueRange } from './valueRange';

/** Of a bar's place, what the bar fills. */
const FILLED = 0.8;

/**
 * Bars as one path, each one unit wide and all of them one unit high, from the line of zero (or the edge next to it) to
 * the value; `only` chooses which of them are drawn.
 */
export function barsPath(
  values: ArrayLike<number>,
  { low, high }: ValueRange,
  only: (index: number) => boolean = () => true,
): string {
  const heightOf = (value: number) => 1 - Math.min(1, Math.max(0, (value - low) / (high - low)));
  const zero = heightOf(0);
  let path = '';
  for (let index = 0; index < values.length; index++) {
    if (!only(index)) continue;
    const y = heightOf(values[index]);
    if (y === zero) continue;
    const left = index + (1 - FILLED) / 2;
    path += `M${left.toFixed(2)},${zero.toFixed(4)}h${FILLED}V${y.toFixed(4)}h-${FILLED}Z`;
  }
  return path;
}

/** Of a tick, in the units of a bar. */
const THICK = 0.012;

/**
 * A short level line over the place of each bar, as one path to be filled, in the units of `barsPath`: a stroke would be stretched
 * as the picture is, and not every reader of SVG knows how to keep it from that.
 */
export function ticksPath(values: ArrayLike<number>, { low, high }: ValueRange): string {
  return Array.from(values, (value, index) => {
    const y = 1 - Math.min(1, Math.max(0, (value - low) / (high - low)));
    const top = Math.min(1 - THICK, Math.max(0, y - THICK / 2));
    return `M${index},${top.toFixed(4)}h1v${THICK}h-1Z`;
  }).join('');
}
