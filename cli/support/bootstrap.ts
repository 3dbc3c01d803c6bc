import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

export interface Interval {
  low: number;
  high: number;
}

/**
 * Percentile bootstrap (Efron 1979) of `statistic`, 95 %. Whole groups are drawn, not single items, since items
 * of one group (clips of one artist) are not independent. The same seed gives the same interval.
 */
export function bootstrapInterval<T>(
  items: readonly T[],
  groupOf: (item: T) => string,
  statistic: (items: readonly T[]) => number,
  { resamples = 1000, seed = 1 } = {},
): Interval {
  const groups = [...new Set(items.map(groupOf))].map((group) =>
    items.filter((item) => groupOf(item) === group),
  );
  const random = xoroshiro128plus(seed);
  const statistics = Array.from({ length: resamples }, () =>
    statistic(groups.flatMap(() => groups[uniformInt(random, 0, groups.length - 1)])),
  ).sort((a, b) => a - b);
  const at = (share: number): number => statistics[Math.round(share * (resamples - 1))];
  return { low: at(0.025), high: at(0.975) };
}
