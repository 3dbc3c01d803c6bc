import { mean, median, quantile } from '../../src/netadapt/latency';

export { mean, median, quantile };

/** A peer's time over ours, turn by turn, so that both had the same machine: the median and the quartiles. */
export interface Ratio {
  median: number;
  low: number;
  high: number;
}

export function ratioOf(peer: readonly number[], ours: readonly number[]): Ratio {
  const ratios = peer.map((value, turn) => value / ours[turn]);
  return { median: median(ratios), low: quantile(ratios, 0.25), high: quantile(ratios, 0.75) };
}

/** To so many significant digits. */
export const rounded = (value: number, digits = 3): number => Number(value.toPrecision(digits));
