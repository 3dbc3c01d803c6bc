import type { FrontierPoint } from '../../netadapt';

/** NetAdapt's last step in a comparison, and the plain ways to be about as fast. */
export interface Ways {
  netadapt: FrontierPoint;
  /** The plain ways, as they stand in the comparison. */
  plain: readonly FrontierPoint[];
  /** Of all of them the most accurate, by macro accuracy. */
  best: FrontierPoint;
}

/** @param frontier after each step of NetAdapt the plain ways to be as fast; undefined where it has no step with any */
export function bestWay(frontier: readonly FrontierPoint[]): Ways | undefined {
  const last = frontier.findLastIndex(({ kind }) => kind === 'netadapt');
  const netadapt = frontier.at(last);
  const plain = frontier
    .slice(last + 1)
    .filter(({ kind }) => kind === 'uniform' || kind === 'window' || kind === 'hop');
  if (last < 0 || !netadapt || plain.length === 0) return undefined;
  const best = plain.reduce((a, b) => (b.macroAccuracy > a.macroAccuracy ? b : a), netadapt);
  return { netadapt, plain, best };
}
