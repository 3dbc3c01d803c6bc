/** Batch-norm epsilon of the MobileNetV3 recipe (the usual 1e-5 changes the answers). */
export const BATCH_NORM_EPSILON = 1e-3;

/** Side of the output of a symmetrically padded convolution; null stays unknown. */
export function convolvedSide<Side extends number | null>(
  side: Side,
  kernel: number,
  stride: number,
): Side | number {
  return side === null ? side : Math.floor((side + 2 * Math.floor(kernel / 2) - kernel) / stride) + 1;
}
