import * as tf from '@tensorflow/tfjs-core';
import type { InspectableEngine, InspectedStage } from '../inspectableEngine';
import type { Plan } from '../plan/plan';
import { useWasmBackend, type WasmPaths } from '../../models/wasmBackend';
import { holdOperations } from './heldOperations';
import { createPlanEngine } from './planEngine';
import { walkStages, type WalkedStage } from './walkStages';

/**
 * Runs a plan on the wasm backend of tfjs, which computes at once, so that its stages can be timed.
 *
 * @throws {Error} where the backend does not start here
 */
export async function createInspectableTfjsEngine(plan: Plan, files: WasmPaths): Promise<InspectableEngine> {
  await useWasmBackend(files);
  const held = holdOperations();
  const { height, width } = plan.inputSize;
  const walk = (input: Float32Array, windows: number, onStage: (stage: WalkedStage) => void) =>
    walkStages(plan, tf.tensor4d(input, [windows, height, width, 1]), held.operations, onStage);
  return {
    ...createPlanEngine(plan, held),
    runSync: (input, windows) =>
      tf.tidy(() => {
        const { genre, tags } = walk(input, windows, () => undefined);
        return { genre: genre.dataSync<'float32'>(), tags: tags.dataSync<'float32'>() };
      }),
    inspect(window, wanted = () => true) {
      const stages: InspectedStage[] = [];
      tf.tidy(() => {
        walk(window, 1, (stage) => {
          if (wanted(stage.name)) stages.push(inspected(stage));
        });
      });
      return stages;
    },
    timeStages(window, runs) {
      const sumsMs = new Map<string, number>();
      for (let run = 0; run < runs; run++) {
        tf.tidy(() => {
          walk(window, 1, ({ name, latencyMs }) => {
            sumsMs.set(name, (sumsMs.get(name) ?? 0) + latencyMs);
          });
        });
      }
      return [...sumsMs].map(([name, ms]) => ({ name, latencyMs: ms / runs }));
    },
  };
}

function inspected({ name, output, linear, latencyMs }: WalkedStage): InspectedStage {
  // Of one window: [1, height, width, channels] or [1, channels].
  const shape = output.shape.slice(1);
  const [height, width, channels] = shape.length === 3 ? shape : [1, 1, shape[0]];
  return {
    name,
    latencyMs,
    shape: [height, width, channels],
    values: output.dataSync<'float32'>(),
    linear: linear?.().dataSync<'float32'>(),
  };
}
