import type * as tf from '@tensorflow/tfjs-core';
import type { HeadName, Plan } from '../plan/plan';
import { walkPlan, type PlanOperations } from '../plan/walkPlan';

/** A stage that has just been run, named as `InspectedStage` names it. */
export interface WalkedStage {
  name: string;
  output: tf.Tensor;
  /** Computes it before its activation, or gives it before the skip; undefined where there is neither. */
  linear: (() => tf.Tensor) | undefined;
  /** Since the stage before it, on a backend that computes at once. */
  latencyMs: number;
}

/** Runs a plan and tells of each stage at its end; what `onStage` does takes none of the next one's time. */
export function walkStages(
  plan: Plan,
  input: tf.Tensor,
  operations: PlanOperations<tf.Tensor>,
  onStage: (stage: WalkedStage) => void,
): Record<HeadName, tf.Tensor> {
  const withSkip = new Set(plan.blocks.filter(({ skip }) => skip).map(({ name }) => `${name}/project`));
  let before = performance.now();
  const end = (name: string, output: tf.Tensor, linear?: () => tf.Tensor): tf.Tensor => {
    onStage({ name, output, linear, latencyMs: performance.now() - before });
    before = performance.now();
    return output;
  };
  return walkPlan(plan, input, {
    ...operations,
    convolution: (name, layer, x) => {
      const output = operations.convolution(name, layer, x);
      // Such a projection ends with its sum.
      if (withSkip.has(name)) return output;
      const linear = () => operations.convolution(name, { ...layer, activation: undefined }, x);
      return end(name, output, layer.activation && linear);
    },
    dense: (name, layer, x) => {
      const output = operations.dense(name, layer, x);
      if (isInBlock(name)) return output;
      const linear = () => operations.dense(name, { ...layer, activation: undefined }, x);
      return end(name, output, layer.activation && linear);
    },
    pool: (name, x) => {
      const output = operations.pool(name, x);
      return isInBlock(name) ? output : end(name, output);
    },
    gate: (name, gate, x) => end(name, operations.gate(name, gate, x)),
    add: (name, x, y) => end(name.replace('/skip', '/project'), operations.add(name, x, y), () => x),
  });
}

/** Pooling and dense layers within a block are steps on the way to its gates. */
function isInBlock(operation: string): boolean {
  return operation.includes('/');
}
