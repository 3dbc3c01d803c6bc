import type { NetworkTable } from '../../inspect';
import type { Proposal, Trajectory, TrajectoryStep } from '../../netadapt';

export type Score = Trajectory['settings']['score'];

/** A proposal as the step that it was made in sees it. */
export interface WeighedProposal extends Proposal {
  /** Its place among the step's proposals. */
  index: number;
  /** What it costs by the score that proposals are chosen by; negative where it gains. */
  lost: number;
}

/** What a step had to choose from, and what it chose. */
export interface Choice {
  proposals: readonly WeighedProposal[];
  /** Of the network that the proposals were made to. */
  table: NetworkTable;
  /** Index of the proposal that was kept. */
  kept: number;
  reason: TrajectoryStep['reason'];
  score: Score;
}

/** The proposals of a step with what they cost. @param before the step before it */
export function weighProposals(
  step: TrajectoryStep,
  before: TrajectoryStep,
  score: Score,
): WeighedProposal[] {
  return step.proposals.map((proposal, index) => ({
    ...proposal,
    index,
    lost: score === 'accuracy' ? proposal.accuracyLost : proposal.distillationLoss - before.distillationLoss,
  }));
}

/** The best of those that were not kept, by the rule of `reason`; undefined where the rule allowed no other. */
export function runnerUp(
  proposals: readonly WeighedProposal[],
  kept: number,
  reason: TrajectoryStep['reason'],
): WeighedProposal | undefined {
  const worth = ({ lost, savedMs }: WeighedProposal): number => {
    if (reason === 'accuracy' || reason === 'window') return -lost;
    if (reason === 'noLoss') return lost <= 0 ? savedMs : -Infinity;
    return -lost / savedMs;
  };
  return proposals
    .filter((proposal) => proposal.index !== kept && worth(proposal) > -Infinity)
    .toSorted((a, b) => worth(b) - worth(a))
    .at(0);
}

/** Costs of so many medians are off the picture, which would have room for little else. */
const MOST_MEDIANS = 2.5;

/** The highest cost that a picture of the proposals need show: that of the kept one at least, and of all that gain. */
export function highestShown({ proposals, kept }: Pick<Choice, 'proposals' | 'kept'>): number {
  const costs = proposals.map(({ lost }) => lost).toSorted((a, b) => a - b);
  const limit = Math.max(0, MOST_MEDIANS * costs[costs.length >> 1], proposals[kept].lost);
  return Math.max(...costs.filter((cost) => cost <= limit));
}

interface PlaneLimits {
  /** Of the axis of saved milliseconds, which starts at 0. */
  savedHigh: number;
  lostLow: number;
  lostHigh: number;
}

/**
 * The line that shows why a proposal was kept, from its left end to its right: everything above it is worse. As
 * accurate as the kept one; nothing lost; or as much lost for each millisecond saved as by the kept one.
 */
export function keptLine(
  { savedMs, lost }: Pick<WeighedProposal, 'savedMs' | 'lost'>,
  reason: TrajectoryStep['reason'],
  { savedHigh, lostLow, lostHigh }: PlaneLimits,
): { savedMs: number; lost: number }[] {
  if (reason !== 'ratio') {
    const level = reason === 'noLoss' ? 0 : lost;
    return [
      { savedMs: 0, lost: level },
      { savedMs: savedHigh, lost: level },
    ];
  }
  const slope = lost / savedMs;
  const edge = slope > 0 ? lostHigh / slope : slope < 0 ? lostLow / slope : Infinity;
  const end = Math.min(savedHigh, edge);
  return [
    { savedMs: 0, lost: 0 },
    { savedMs: end, lost: slope * end },
  ];
}
