import type { LinearHead } from './types';

/** What brings each feature to mean 0 and deviation 1 over the songs it was computed of. */
export interface Scaling {
  mean: Float64Array;
  /** 1 where a feature never varies. */
  deviation: Float64Array;
}

/** @param rows at least one, all of one length */
export function scalingOf(rows: readonly Float32Array[]): Scaling {
  const mean = new Float64Array(rows[0].length);
  const deviation = new Float64Array(rows[0].length);
  for (const row of rows) row.forEach((value, index) => (mean[index] += value / rows.length));
  for (const row of rows) {
    row.forEach((value, index) => (deviation[index] += (value - mean[index]) ** 2 / rows.length));
  }
  deviation.forEach((variance, index) => (deviation[index] = Math.sqrt(variance) || 1));
  return { mean, deviation };
}

/** Row-major [rows, features]. */
export function standardised(rows: readonly Float32Array[], { mean, deviation }: Scaling): Float32Array {
  const width = mean.length;
  const values = new Float32Array(rows.length * width);
  rows.forEach((row, at) => {
    row.forEach((value, index) => (values[at * width + index] = (value - mean[index]) / deviation[index]));
  });
  return values;
}

/** The head that says of features as they are what `head` says of standardised ones. */
export function unstandardised(head: LinearHead, { mean, deviation }: Scaling): LinearHead {
  const classes = head.bias.length;
  const kernel = head.kernel.map((weight, at) => weight / deviation[Math.floor(at / classes)]);
  const bias = Float64Array.from(head.bias);
  kernel.forEach((weight, at) => (bias[at % classes] -= mean[Math.floor(at / classes)] * weight));
  return { kernel, bias: Float32Array.from(bias) };
}
