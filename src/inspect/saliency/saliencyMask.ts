/**
 * Gains in [0, 1] that keep what speaks for an answer: the most salient cells, as many as carry `share` of all that
 * speaks for it. They fade out towards half of the value at which the last of them lies.
 *
 * @param saliency of each cell; what is negative speaks against the answer and is never kept
 * @param share in [0, 1]
 */
export function saliencyMask(saliency: Float32Array, share: number): Float32Array {
  const threshold = thresholdOf(saliency, share);
  if (threshold === undefined) return new Float32Array(saliency.length);
  return saliency.map((value) => Math.min(1, Math.max(0, (2 * value) / threshold - 1)));
}

/** The lowest value among those kept; undefined where nothing is. */
function thresholdOf(saliency: Float32Array, share: number): number | undefined {
  const positive = saliency.filter((value) => value > 0).sort((a, b) => b - a);
  const wanted = share * positive.reduce((sum, value) => sum + value, 0);
  let sum = 0;
  let threshold: number | undefined;
  for (const value of positive) {
    if (sum >= wanted) break;
    sum += value;
    threshold = value;
  }
  return threshold;
}

/** What a mask leaves out. */
export function inverted(mask: Float32Array): Float32Array {
  return mask.map((gain) => 1 - gain);
}
