import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestTemperature, logLoss, notSureThreshold } from '../../../src/teach/validate/calibration';
import { wilsonInterval } from '../../../src/scores';
import { effectiveCount } from '../../../src/teach/validate/interval';
import { doubtful } from '../../../src/teach/validate/validationOf';

describe("Wilson's interval", () => {
  it('is the one that tables have', () => {
    const [low, high] = wilsonInterval(8, 10);
    expect(low).toBeCloseTo(0.49, 2);
    expect(high).toBeCloseTo(0.943, 3);
  });

  it('holds the share that was seen, stays inside of 0 and 1, and is everything where nothing was seen', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (count, share) => {
          const [low, high] = wilsonInterval(share * count, count);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
          expect(low).toBeLessThanOrEqual(share + 1e-9);
          expect(high).toBeGreaterThanOrEqual(share - 1e-9);
        },
      ),
    );
    expect(wilsonInterval(0, 0)).toEqual([0, 1]);
  });

  it('counts songs of one artist as less than as many of different ones', () => {
    expect(effectiveCount(['a', 'b', 'c'])).toBe(3);
    expect(effectiveCount(['a', 'a', 'a'])).toBe(1);
    expect(effectiveCount([])).toBe(0);
  });
});

describe('calibration', () => {
  it('cools what is too unsure and heats what is too sure', () => {
    const unsure = [0, 1, 0, 1].map((label) => ({
      label,
      logits: Float64Array.of(label === 0 ? 0.1 : 0, label === 1 ? 0.1 : 0),
    }));
    expect(bestTemperature(unsure)).toBeLessThan(0.2);
    const wrong = unsure.map(({ label, logits }, index) => ({
      label,
      logits: (index < 2 ? logits.toReversed() : logits).map((logit) => 80 * logit),
    }));
    expect(bestTemperature(wrong)).toBeGreaterThan(5);
    expect(logLoss(wrong, bestTemperature(wrong))).toBeLessThan(logLoss(wrong, 1));
  });

  it('says not sure below one half, unless songs say otherwise', () => {
    const sure = { confidence: 0.9, right: true };
    expect(notSureThreshold([])).toBe(0.5);
    expect(notSureThreshold([sure, { confidence: 0.4, right: false }])).toBe(0.5);
    expect(notSureThreshold([sure, { confidence: 0.7, right: false }])).toBe(0.9);
    expect(notSureThreshold([sure, { confidence: 0.4, right: true }])).toBe(0.4);
  });
});

it('names the surest mistakes first as doubtful', () => {
  const song = (hash: string, answer: number, confidence: number, ownProbability: number) => ({
    ...{ hash, label: 0, answer, confidence, ownProbability },
  });
  const outcomes = [song('right', 0, 0.9, 0.9), song('close', 1, 0.5, 0.4), song('far', 1, 0.9, 0.05)];
  expect(doubtful(outcomes).map(({ hash }) => hash)).toEqual(['far', 'close']);
});
