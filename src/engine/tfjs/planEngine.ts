import * as tf from '@tensorflow/tfjs-core';
import type { Engine } from '../types';
import type { Plan } from '../plan/plan';
import { tfjsOperations } from './tfjsOperations';
import { walkPlan } from '../plan/walkPlan';

/** Runs a plan on the tfjs backend that is set. */
export function createPlanEngine(plan: Plan): Engine {
  const { height, width } = plan.inputSize;
  const { genre, tags } = plan.heads;
  const constants = new Map<Float32Array, tf.Tensor>();
  const operations = tfjsOperations((values, shape) => {
    const known = constants.get(values);
    if (known) return known;
    const made = tf.keep(tf.tensor(values, shape));
    constants.set(values, made);
    return made;
  });
  return {
    backend: tf.getBackend(),
    shape: { bands: height, frames: width, genres: genre.outputs, tags: tags.outputs },
    async run(input, windows) {
      const outputs = tf.tidy(() =>
        walkPlan(plan, tf.tensor4d(input, [windows, height, width, 1]), operations),
      );
      try {
        return {
          genre: await outputs.genre.data<'float32'>(),
          tags: await outputs.tags.data<'float32'>(),
        };
      } finally {
        tf.dispose(outputs);
      }
    },
    memory() {
      const { numTensors, numBytes } = tf.memory();
      return { tensors: numTensors, bytes: numBytes };
    },
    dispose: () => {
      tf.dispose([...constants.values()]);
      constants.clear();
    },
  };
}
