/** Of the normal distribution, for 95 %. */
const Z = 1.96;

export type Interval = readonly [low: number, high: number];

/**
 * What a share may be in truth, with 95 % confidence, where `right` of `count` were seen, each by itself (Wilson 1927).
 * Anything in [0, 1] where nothing was seen.
 *
 * @param count may be a fraction: songs of one group say less than as many of different ones
 */
export function wilsonInterval(right: number, count: number): Interval {
  if (count === 0) return [0, 1];
  const share = right / count;
  const middle = share + Z ** 2 / (2 * count);
  const spread = Z * Math.sqrt((share * (1 - share)) / count + Z ** 2 / (4 * count ** 2));
  const whole = 1 + Z ** 2 / count;
  return [Math.max(0, (middle - spread) / whole), Math.min(1, (middle + spread) / whole)];
}

/** The same of a share that is known as a fraction of the count. */
export function shareInterval(share: number, count: number): Interval {
  return wilsonInterval(share * count, count);
}
