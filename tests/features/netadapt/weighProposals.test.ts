import { describe, expect, test } from 'vitest';
import {
  highestShown,
  keptLine,
  runnerUp,
  weighProposals,
} from '../../../src/features/netadapt/weighProposals';
import { testTrajectory } from './support/testTrajectory';

const { steps } = testTrajectory();
const weighed = weighProposals(steps[1], steps[0], 'accuracy');
const { kept } = steps[1];

describe('proposals', () => {
  test('cost accuracy, or distillation loss, by the score that chose', () => {
    expect(weighed.map(({ lost }) => lost)).toEqual(
      steps[1].proposals.map(({ accuracyLost }) => accuracyLost),
    );
    const byLoss = weighProposals(steps[1], steps[0], 'distillation');
    byLoss.forEach(({ lost, distillationLoss }) => {
      expect(lost).toBeCloseTo(distillationLoss - steps[0].distillationLoss, 12);
    });
  });

  test('the runner-up is the best of the others, by the rule of the step', () => {
    const others = weighed.filter(({ index }) => index !== kept);
    const least = Math.min(...others.map(({ lost }) => lost));
    expect(runnerUp(weighed, kept, 'accuracy')?.lost).toBe(least);
    const rate = Math.min(...others.map(({ lost, savedMs }) => lost / savedMs));
    const second = runnerUp(weighed, kept, 'ratio');
    expect(second && second.lost / second.savedMs).toBe(rate);
  });

  test('a proposal that stands alone has no runner-up', () => {
    expect(runnerUp([weighed[kept]], kept, 'ratio')).toBeUndefined();
    // All others lose something.
    expect(runnerUp(weighed, kept, 'noLoss')).toBeUndefined();
  });
});

describe('the picture of the proposals', () => {
  const costing = (...costs: number[]) => costs.map((lost, index) => ({ ...weighed[0], index, lost }));

  test('leaves out what costs many times as much as most', () => {
    expect(highestShown({ proposals: costing(1, 2, 3, 4, 90), kept: 0 })).toBe(4);
    expect(highestShown({ proposals: costing(1, 2, 3), kept: 0 })).toBe(3);
  });

  test('shows the kept one, whatever it costs, and all that cost nothing', () => {
    expect(highestShown({ proposals: costing(1, 1, 1, 50, 90), kept: 3 })).toBe(50);
    expect(highestShown({ proposals: costing(-3, -2, -1), kept: 0 })).toBe(-1);
  });
});

describe('the line of the kept proposal', () => {
  const limits = { savedHigh: 0.1, lostLow: -0.02, lostHigh: 0.02 };

  test('lies at its accuracy where accuracy chose', () => {
    expect(keptLine({ savedMs: 0.05, lost: 0.01 }, 'accuracy', limits)).toEqual([
      { savedMs: 0, lost: 0.01 },
      { savedMs: 0.1, lost: 0.01 },
    ]);
  });

  test('lies at no loss where several lost nothing', () => {
    expect(keptLine({ savedMs: 0.05, lost: -0.01 }, 'noLoss', limits).map(({ lost }) => lost)).toEqual([
      0, 0,
    ]);
  });

  test('goes from the network before through the kept one, as far as the axes do', () => {
    const [from, to] = keptLine({ savedMs: 0.05, lost: 0.005 }, 'ratio', limits);
    expect(from).toEqual({ savedMs: 0, lost: 0 });
    expect(to.savedMs).toBe(0.1);
    expect(to.lost).toBeCloseTo(0.01, 12);
    const [, steep] = keptLine({ savedMs: 0.05, lost: 0.02 }, 'ratio', limits);
    expect(steep.savedMs).toBeCloseTo(0.05, 12);
    expect(steep.lost).toBeCloseTo(0.02, 12);
  });
});
