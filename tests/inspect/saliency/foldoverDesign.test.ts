import fc from 'fast-check';
import { expect, test } from 'vitest';
import { effectsOf, foldoverDesign } from '../../../src/inspect/saliency/foldoverDesign';

const factors = fc.integer({ min: 1, max: 40 });

test('every factor is on in half of the runs, and any two are both on in a quarter', () => {
  fc.assert(
    fc.property(factors, (count) => {
      const { runs, isOn } = foldoverDesign(count);
      const all = Array.from({ length: runs }, (_, run) => run);
      for (let factor = 0; factor < count; factor++) {
        expect(all.filter((run) => isOn(run, factor))).toHaveLength(runs / 2);
        for (let other = 0; other < factor; other++) {
          expect(all.filter((run) => isOn(run, factor) && isOn(run, other))).toHaveLength(runs / 4);
        }
      }
    }),
    { numRuns: 20 },
  );
});

test('effects are found whatever the level, and pairs of factors do not disturb them', () => {
  const effects = [3, -1, 0, 0.5, 2];
  const pairs = [
    [0, 1, 4],
    [2, 3, -2],
    [0, 4, 1.5],
  ];
  const design = foldoverDesign(effects.length);
  const results = Array.from({ length: design.runs }, (_, run) => {
    const sign = (factor: number) => (design.isOn(run, factor) ? 0.5 : -0.5);
    const alone = effects.reduce((sum, effect, factor) => sum + effect * sign(factor), 7);
    return pairs.reduce((sum, [one, other, effect]) => sum + effect * sign(one) * sign(other), alone);
  });
  effectsOf(design, results).forEach((effect, factor) => expect(effect).toBeCloseTo(effects[factor]));
});
