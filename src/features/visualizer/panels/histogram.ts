export interface Histogram {
  /** Of the first and last bin's outer edges. */
  low: number;
  high: number;
  /** How many values fell into each bin, from the lowest; what lies beyond an edge counts for the bin at that edge. */
  counts: Uint32Array;
}

/** Counts `values` in `bins` bins of equal width between `low` and `high`. */
export function histogram(values: ArrayLike<number>, low: number, high: number, bins: number): Histogram {
  const counts = new Uint32Array(bins);
  const perUnit = bins / (high - low);
  for (let index = 0; index < values.length; index++) {
    const bin = Math.floor((values[index] - low) * perUnit);
    counts[Math.min(bins - 1, Math.max(0, bin))] += 1;
  }
  return { low, high, counts };
}

export interface Shares {
  /** Fractions of all values: at most `from`, at least `to`, and between the two. */
  below: number;
  between: number;
  above: number;
}

/** How the values fall into three parts; all zero where there are none. */
export function sharesAround(values: ArrayLike<number>, from: number, to: number): Shares {
  if (values.length === 0) return { below: 0, between: 0, above: 0 };
  let [below, above] = [0, 0];
  for (let index = 0; index < values.length; index++) {
    if (values[index] <= from) below += 1;
    else if (values[index] >= to) above += 1;
  }
  const share = (count: number) => count / values.length;
  return { below: share(below), between: share(values.length - below - above), above: share(above) };
}
