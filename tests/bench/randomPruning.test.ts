import { describe, expect, it } from 'vitest';
import { agreement } from '../../bench/support/agreement';
import { randomPrunings } from '../../bench/support/randomPruning';
import { mobileNetV3Table } from '../../src/model/table';

const TABLE = mobileNetV3Table({
  variant: 'large',
  widthMultiplier: 0.4,
  inputShape: [128, 300, 1],
  heads: { genre: 10, tags: 169 },
});

describe('random prunings', () => {
  it('are narrower, and of the same seed the same', () => {
    const prunings = randomPrunings(TABLE, 20, 1);
    expect(prunings).toHaveLength(20);
    expect(randomPrunings(TABLE, 20, 1)).toEqual(prunings);
    for (const { blocks, inputShape } of prunings) {
      expect(inputShape[1]).toBeGreaterThanOrEqual(100);
      expect(inputShape[1]).toBeLessThanOrEqual(300);
      blocks.forEach(({ outChannels }, index) => {
        expect(outChannels).toBeLessThanOrEqual(TABLE.blocks[index].outChannels);
      });
    }
  });
});

describe('the agreement of predictions with measurements', () => {
  it('is perfect in rank where the order is the same, whatever the errors', () => {
    const { meanError, largestError, rankCorrelation } = agreement([1, 3, 9], [2, 3, 10]);
    expect(rankCorrelation).toBeCloseTo(1);
    expect(largestError).toBeCloseTo(0.5);
    expect(meanError).toBeCloseTo((0.5 + 0.1) / 3);
  });
});
