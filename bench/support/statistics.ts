/** A quantile, without interpolation; `share` in [0, 1]. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.round(share * (sorted.length - 1))];
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** A peer's time over ours, turn by turn, so that both had the same machine: the median and the quartiles. */
export interface Ratio {
  median: number;
  low: number;
  high: number;
}

export function ratioOf(peer: readonly number[], ours: readonly number[]): Ratio {
  const ratios = peer.map((value, turn) => value / ours[turn]);
  return { median: median(ratios), low: quantile(ratios, 0.25), high: quantile(ratios, 0.75) };
}

/** With three significant digits. */
export const rounded = (value: number): number => Number(value.toPrecision(3));
