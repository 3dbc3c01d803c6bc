import { describe, expect, it } from 'vitest';
import { minimise } from '../../../src/teach/train/lbfgs';

describe('L-BFGS', () => {
  it("finds the minimum of Rosenbrock's valley", () => {
    const found = minimise(
      ([x, y]) => ({
        value: (1 - x) ** 2 + 100 * (y - x ** 2) ** 2,
        gradient: Float64Array.of(-2 * (1 - x) - 400 * x * (y - x ** 2), 200 * (y - x ** 2)),
      }),
      Float64Array.of(-1.2, 1),
      { maxIterations: 200, tolerance: 1e-8 },
    );
    expect(found[0]).toBeCloseTo(1, 5);
    expect(found[1]).toBeCloseTo(1, 5);
  });

  it('stays where it is at a minimum, and does not change its start', () => {
    const start = Float64Array.of(3);
    const found = minimise(() => ({ value: 1, gradient: Float64Array.of(0) }), start);
    expect(found).toEqual(start);
  });
});
