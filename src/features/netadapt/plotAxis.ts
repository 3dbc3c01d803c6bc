import type { Tick } from '../../ui';

/** An axis from one round number to another. */
export interface PlotAxis {
  low: number;
  high: number;
  ticks: Tick[];
  /** Where a value lies, 0 being `low` and 1 `high`. */
  place: (value: number) => number;
}

const MOST_STEPS = 5;
/** Share of the range that is left free beyond the outermost values. */
const MARGIN = 0.06;

/**
 * An axis that holds all values, with a little room around them.
 *
 * @param values finite
 * @param format writes a value with so many decimals
 */
export function plotAxis(
  values: readonly number[],
  format: (value: number, digits: number) => string,
): PlotAxis {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const range = most - least || Math.abs(most) || 1;
  const step = roundStep((range * (1 + 2 * MARGIN)) / MOST_STEPS);
  // Nothing lies on the other side of 0 where no value does.
  const low = step * Math.floor((least === 0 ? 0 : least - MARGIN * range) / step);
  const end = step * Math.ceil((most === 0 ? 0 : most + MARGIN * range) / step);
  // Where all values are 0.
  const high = end > low ? end : low + step;
  const place = (value: number) => (value - low) / (high - low);
  const digits = Math.max(0, -Math.floor(Math.log10(step)));
  const ticks = Array.from({ length: Math.round((high - low) / step) + 1 }, (_, index) => {
    const value = low + index * step;
    return { position: place(value), label: format(Math.abs(value) < step / 2 ? 0 : value, digits) };
  });
  return { low, high, ticks, place };
}

/** The least of 1, 2 and 5 times a power of ten that is not under `step`. */
function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  return power * ([1, 2, 5].find((factor) => factor * power >= step) ?? 10);
}
