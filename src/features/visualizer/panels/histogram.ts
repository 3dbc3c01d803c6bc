export interface Histogram {
  /** Of the first and last bin's outer edges. */
  low: number;
  high: number;
  /** How many values fell into each bin, from the lowest; what lies beyond an edge counts for the bin at that edge. */
  counts: Uint32Array;
}

/** Counts `values` in `bins` bins of equal width between `low` and `high`. */
export function histogram(values: Iterable<number>, low: number, high: number, bins: number): Histogram {
  const counts = new Uint32Array(bins);
  const perUnit = bins / (high - low);
  for (const value of values) {
    const bin = Math.floor((value - low) * perUnit);
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
export function sharesAround(values: Iterable<number>, from: number, to: number): Shares {
  let [below, between, above] = [0, 0, 0];
  for (const value of values) {
    if (value <= from) below += 1;
    else if (value >= to) above += 1;
    else between += 1;
  }
  const all = Math.max(1, below + between + above);
  return { below: below / all, between: between / all, above: above / all };
}
