import { describe, expect, test } from 'vitest';
import { bestWay } from '../../../src/features/netadapt/bestWay';
import { testTrajectory } from './support/testTrajectory';

const [point] = testTrajectory().frontier;
const at = (kind: typeof point.kind, macroAccuracy: number) => ({ ...point, kind, macroAccuracy });

describe('the best way to be faster', () => {
  test('is looked for among the last step of NetAdapt and the plain ways that are as fast', () => {
    const last = at('netadapt', 0.5);
    const plain = [at('uniform', 0.4), at('window', 0.6), at('hop', 0.7)];
    const frontier = [
      at('start', 0.9),
      at('netadapt', 0.8),
      at('hop', 0.85),
      last,
      ...plain,
      at('tiny', 0.95),
    ];
    expect(bestWay(frontier)).toEqual({ netadapt: last, plain, best: plain[2] });
    expect(bestWay([last, at('uniform', 0.4)])?.best).toBe(last);
  });

  test('is not known without a step, or without plain ways beside it', () => {
    expect(bestWay([at('start', 0.9), at('hop', 0.8)])).toBeUndefined();
    expect(bestWay([at('start', 0.9), at('netadapt', 0.8)])).toBeUndefined();
  });
});
