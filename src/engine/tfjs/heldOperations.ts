import * as tf from '@tensorflow/tfjs-core';
import type { PlanOperations } from '../plan/walkPlan';
import { tfjsOperations } from './tfjsOperations';

/** The operations of a plan on the tfjs backend that is set, with weights that are made into tensors once. */
export interface HeldOperations {
  operations: PlanOperations<tf.Tensor>;
  dispose: () => void;
}

export function holdOperations(): HeldOperations {
  const constants = new Map<Float32Array, tf.Tensor>();
  return {
    operations: tfjsOperations((values, shape) => {
      const known = constants.get(values);
      if (known) return known;
      const made = tf.keep(tf.tensor(values, shape));
      constants.set(values, made);
      return made;
    }),
    dispose: () => {
      tf.dispose([...constants.values()]);
      constants.clear();
    },
  };
}
