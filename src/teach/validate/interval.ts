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
