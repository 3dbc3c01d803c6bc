export interface ValueStatistics {
  count: number;
  mean: number;
  /** Standard deviation of all of them. */
  deviation: number;
  low: number;
  high: number;
}

/** Of the values of one tensor; there is at least one. */
export function valueStatistics(values: Float32Array): ValueStatistics {
  let [sum, squares, low, high] = [0, 0, Infinity, -Infinity];
  for (const value of values) {
    sum += value;
    squares += value * value;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const mean = sum / values.length;
  const deviation = Math.sqrt(Math.max(0, squares / values.length - mean * mean));
  return { count: values.length, mean, deviation, low, high };
}
