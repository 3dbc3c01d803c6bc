/**
 * The most salient cells of a map, as many as make up a share of its area: 1 where a cell is kept, 0 elsewhere. Of equal ones the
 * first are kept.
 *
 * @param share in [0, 1]
 */
export function saliencyMask(saliency: Float32Array, share: number): Float32Array {
  const mask = new Float32Array(saliency.length);
  const order = Uint32Array.from(saliency.keys()).sort((a, b) => saliency[b] - saliency[a] || a - b);
  for (const cell of order.subarray(0, Math.round(share * saliency.length))) mask[cell] = 1;
  return mask;
}

/** What a mask leaves out. */
export function inverted(mask: Float32Array): Float32Array {
  return mask.map((gain) => 1 - gain);
}
