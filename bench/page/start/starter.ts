/** From nothing to the logits of one mel window, [128, 300], of `genre`; each loads its runtime and network by itself. */
export interface Starter {
  answer: (input: Float32Array<ArrayBuffer>) => Promise<unknown>;
}
