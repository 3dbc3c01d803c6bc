export interface ValueRange {
  low: number;
  high: number;
}

/** Lowest and highest of the values; 0 and 0 where there are none. */
export function valueRange(values: ArrayLike<number>): ValueRange {
  if (values.length === 0) return { low: 0, high: 0 };
  let [low, high] = [Infinity, -Infinity];
  for (let index = 0; index < values.length; index++) {
    if (values[index] < low) low = values[index];
    if (values[index] > high) high = values[index];
  }
  return { low, high };
}

/** The range with 0 in its middle, for colours that tell negative from positive. */
export function aroundZero({ low, high }: ValueRange): ValueRange {
  const reach = Math.max(Math.abs(low), Math.abs(high));
  return { low: -reach, high: reach };
}

/** Where a value lies among 256 colours from `low` to `high`; the lowest where they are one. */
export function levelOf(value: number, { low, high }: ValueRange): number {
  if (high <= low) return 0;
  return Math.round(255 * Math.min(1, Math.max(0, (value - low) / (high - low))));
}
