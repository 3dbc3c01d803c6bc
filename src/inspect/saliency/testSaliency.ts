import { askUnder, type AskOptions, type Scorer } from './askUnder';
import { patchGains, patchGrid, type PatchGrid } from './patchGrid';
import { inverted, saliencyMask } from './saliencyMask';

/** Shares of the picture at which a map is put to the test. */
export const TESTED_SHARES: readonly number[] = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
/** Random parts of each share. */
const RANDOM_PARTS = 4;

/** Probabilities of the genre at one share of the picture. */
export interface SaliencyTestPoint {
  share: number;
  /** With only the most salient part of this share (insertion). */
  kept: number;
  /** With all but that part (deletion). */
  removed: number;
  /** With random patches of this share alone, on average. */
  random: number;
}

/** `holds`: what is kept beats chance and what is left falls below it. `leans`: the kept part only beats what is left. */
export type SaliencyOutcome = 'holds' | 'leans' | 'fails';

export interface SaliencyTest {
  /** Probability of the genre in the whole window. */
  whole: number;
  /** At `TESTED_SHARES`. */
  points: SaliencyTestPoint[];
  outcome: SaliencyOutcome;
}

/**
 * Puts a saliency map to the test by insertion and deletion (Petsiuk et al. 2018), against random patches of equal area.
 *
 * @param random numbers in [-1, 1)
 */
export async function testSaliency(
  scorer: Scorer,
  options: AskOptions,
  saliency: Float32Array,
  random: () => number,
): Promise<SaliencyTest> {
  const { nMels, frames } = scorer.card.frontEnd;
  const grid = patchGrid(nMels, frames);
  const parts = TESTED_SHARES.flatMap((share) => {
    const kept = saliencyMask(saliency, share);
    return [
      kept,
      inverted(kept),
      ...Array.from({ length: RANDOM_PARTS }, () => randomPart(grid, share, random)),
    ];
  });
  parts.push(new Float32Array(saliency.length).fill(1));
  const answers = await askUnder(scorer, options, parts.length, (index) => parts[index]);
  const points = TESTED_SHARES.map((share, index) => {
    const first = index * (2 + RANDOM_PARTS);
    const [kept, removed, ...randomly] = answers
      .slice(first, first + 2 + RANDOM_PARTS)
      .map(({ probability }) => probability);
    return { share, kept, removed, random: mean(randomly) };
  });
  return { whole: answers[answers.length - 1].probability, points, outcome: outcomeOf(points) };
}

/** By the means over all shares: the areas under the three curves. Removing a share leaves the random curve's opposite share. */
export function outcomeOf(points: readonly SaliencyTestPoint[]): SaliencyOutcome {
  const [kept, removed, random] = (['kept', 'removed', 'random'] as const).map((curve) =>
    mean(points.map((point) => point[curve])),
  );
  if (kept > random && random > removed) return 'holds';
  return kept > removed ? 'leans' : 'fails';
}

function randomPart(grid: PatchGrid, share: number, random: () => number): Float32Array {
  const patches = grid.rows * grid.columns;
  const draws = Float64Array.from({ length: patches }, random);
  const order = Uint32Array.from(draws.keys()).sort((a, b) => draws[a] - draws[b]);
  const chosen = new Set(order.subarray(0, Math.round(share * patches)));
  return patchGains(grid, (patch) => (chosen.has(patch) ? 1 : 0));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
