export interface ValueRange {
  low: number;
  high: number;
}

/** Lowest and highest of the values; 0 and 0 where there are none. */
export function valueRange(values: Iterable<number>): ValueRange {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low <= high ? { low, high } : { low: 0, high: 0 };
}

/** The range with 0 in its middle, for colours that tell negative from positive. */
export function aroundZero({ low, high }: ValueRange): ValueRange {
  const reach = Math.max(Math.abs(low), Math.abs(high));
  return { low: -reach, high: reach };
}

const BINS = 512;

/** The value that a share of all values does not exceed, to a 512th of their range, which must be known. */
export function quantile(values: Float32Array, { low, high }: ValueRange, share: number): number {
  if (high <= low) return high;
  const counts = new Uint32Array(BINS);
  const perUnit = BINS / (high - low);
  for (const value of values) counts[Math.min(BINS - 1, Math.floor((value - low) * perUnit))] += 1;
  let below = 0;
  const bin = counts.findIndex((count) => (below += count) >= share * values.length);
  return low + (bin + 1) / perUnit;
}

/** Where a value lies among 256 colours from `low` to `high`; the lowest where they are one. */
export function levelOf(value: number, { low, high }: ValueRange): number {
  if (high <= low) return 0;
  return Math.round(255 * Math.min(1, Math.max(0, (value - low) / (high - low))));
}
