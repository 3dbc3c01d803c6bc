/** A convolution and its batch norm as they are trained. */
export interface BatchNormWeights {
  /** Row-major, the outputs last (or, of a depthwise kernel, [k, k, channels, 1]). */
  kernel: Float32Array;
  gamma: Float32Array;
  beta: Float32Array;
  movingMean: Float32Array;
  movingVariance: Float32Array;
}

/** A convolution that computes the same without a batch norm. */
export interface FoldedWeights {
  /** As the kernel was laid out. */
  weights: Float32Array;
  bias: Float32Array;
}

/** Folds a batch norm into its convolution: it scales each output by gamma / sqrt(variance + epsilon) and moves it. */
export function foldBatchNorm(
  { kernel, gamma, beta, movingMean, movingVariance }: BatchNormWeights,
  epsilon: number,
): FoldedWeights {
  const outputs = gamma.length;
  const scale = Float64Array.from(gamma, (g, output) => g / Math.sqrt(movingVariance[output] + epsilon));
  return {
    weights: kernel.map((weight, index) => weight * scale[index % outputs]),
    bias: beta.map((shift, output) => shift - movingMean[output] * scale[output]),
  };
}
