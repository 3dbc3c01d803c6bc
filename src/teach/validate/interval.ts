/** Of the normal distribution, for 95 %. */
const Z = 1.96;

/**
 * What a share may be in truth, with 95 % confidence, where `right` of `count` were seen (Wilson 1927).
 *
 * @param count may be a fraction: songs of one group say less than as many of different ones
 */
export function wilsonInterval(right: number, count: number): readonly [low: number, high: number] {
  if (count === 0) return [0, 1];
  const share = right / count;
  const middle = share + Z ** 2 / (2 * count);
  const spread = Z * Math.sqrt((share * (1 - share)) / count + Z ** 2 / (4 * count ** 2));
  const whole = 1 + Z ** 2 / count;
  return [Math.max(0, (middle - spread) / whole), Math.min(1, (middle + spread) / whole)];
}

/** How many independent songs these groups are worth, if songs of one group count as one: Kish's effective size. */
export function effectiveCount(groups: readonly string[]): number {
  const sizes = new Map<string, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const squares = Array.from(sizes.values()).reduce((sum, size) => sum + size ** 2, 0);
  return squares === 0 ? 0 : groups.length ** 2 / squares;
}

/**
 * How many songs a cross-validation is worth, by the variance of its accuracy: the heads of different parts learned from nearly the same songs,
 * so that what these have in common counts again (Nadeau and Bengio 2003, "Inference for the Generalization Error").
 */
export function crossValidatedCount(count: number, folds: number): number {
  return count / (1 + folds / (folds - 1));
}
