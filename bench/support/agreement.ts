import { mean } from './statistics';

/** How well predictions fit what was measured. */
export interface Agreement {
  /** Of the differences over the measured values. */
  meanError: number;
  largestError: number;
  /** Spearman's. */
  rankCorrelation: number;
}

export function agreement(predicted: readonly number[], measured: readonly number[]): Agreement {
  const errors = predicted.map((value, index) => Math.abs(value / measured[index] - 1));
  return {
    meanError: mean(errors),
    largestError: Math.max(...errors),
    rankCorrelation: correlation(ranks(predicted), ranks(measured)),
  };
}

function ranks(values: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b);
  return values.map((value) => sorted.indexOf(value));
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const [meanA, meanB] = [mean(a), mean(b)];
  const product = (x: readonly number[], meanX: number, y: readonly number[], meanY: number): number =>
    x.reduce((sum, value, index) => sum + (value - meanX) * (y[index] - meanY), 0);
  return product(a, meanA, b, meanB) / Math.sqrt(product(a, meanA, a, meanA) * product(b, meanB, b, meanB));
}
