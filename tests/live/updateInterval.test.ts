import { describe, expect, it } from 'vitest';
import { UpdateInterval, LONGEST_STEP_MS, SHORTEST_STEP_MS } from '../../src/live/updateInterval';

function after(...looksMs: number[]): number {
  const step = new UpdateInterval();
  looksMs.forEach((lookMs) => {
    step.took(lookMs);
  });
  return step.stepMs;
}

describe('the step from one look of the network to the next', () => {
  it('is as short as it may be where the machine is fast', () => {
    expect(after()).toBe(SHORTEST_STEP_MS);
    expect(after(4, 5, 3)).toBe(SHORTEST_STEP_MS);
  });

  it('grows where a look takes long, so that the network leaves time for the sound', () => {
    expect(after(...Array.from({ length: 50 }, () => 150))).toBeCloseTo(600);
    expect(after(...Array.from({ length: 50 }, () => 5000))).toBe(LONGEST_STEP_MS);
  });

  it('does not grow for one hiccup, and shrinks again once the machine is free', () => {
    expect(after(5, 5, 5, 200, 5)).toBe(SHORTEST_STEP_MS);
    const slowThenFast = [...Array.from({ length: 20 }, () => 200), ...Array.from({ length: 20 }, () => 5)];
    expect(after(...slowThenFast)).toBe(SHORTEST_STEP_MS);
  });
});
