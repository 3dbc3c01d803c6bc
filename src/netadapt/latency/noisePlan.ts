import type { NetworkTable } from '../../model/table';
import { buildPlan } from '../../engine/plan/buildPlan';
import type { Plan } from '../../engine/plan/plan';

/** A network to be timed: what its weights are makes no difference, as long as its activations neither grow nor vanish. */
export function noisePlan(table: NetworkTable): Plan {
  return buildPlan(table, (name, length) => {
    if (!name.endsWith('kernel'))
      return new Float32Array(length).fill(/gamma|movingVariance/.test(name) ? 1 : 0);
    return Float32Array.from({ length }, (_, index) => 0.3 * Math.sin((index + 1) ** 1.5));
  });
}
