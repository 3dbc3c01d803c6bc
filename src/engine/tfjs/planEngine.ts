import * as tf from '@tensorflow/tfjs-core';
import type { Engine } from '../types';
import type { Plan } from '../plan/plan';
import { holdOperations } from './heldOperations';
import { walkPlan } from '../plan/walkPlan';

/** Runs a plan on the tfjs backend that is set. */
export function createPlanEngine(plan: Plan, held = holdOperations()): Engine {
  const { height, width } = plan.inputSize;
  const { genre, tags } = plan.heads;
  return {
    backend: tf.getBackend(),
    shape: { bands: height, frames: width, genres: genre.outputs, tags: tags.outputs },
    async run(input, windows) {
      const outputs = tf.tidy(() =>
        walkPlan(plan, tf.tensor4d(input, [windows, height, width, 1]), held.operations),
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
    dispose: held.dispose,
  };
}
