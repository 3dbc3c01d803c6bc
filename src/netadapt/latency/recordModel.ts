import { dispose, tensor } from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { simdBackend, useSimdBackend, type KernelFiles, type SimdBackend, type Step } from '../../backend';

/** What our backend computes of a model for one window, without what tfjs does around it, in memory of its own. */
export interface RecordedModel {
  /** In their order, as `layerWidths` names them. */
  steps: readonly Step[];
  /** All of them once. */
  run: () => void;
  /** Of the memory; not of the model. */
  dispose: () => void;
}

/**
 * Records, on our backend, which tfjs computes on from then on, the steps of models that are made there. They can be run for as long
 * as their model is there.
 *
 * @throws {Error} where the backend does not start here
 */
export async function modelRecorder(kernels: KernelFiles): Promise<(model: LayersModel) => RecordedModel> {
  await useSimdBackend(kernels);
  const simd = simdBackend();
  return (model) => recordModel(model, simd);
}

function recordModel(model: LayersModel, simd: SimdBackend): RecordedModel {
  // The shape of a network's input is known but for the batch.
  const [, bands, frames, channels] = model.inputs[0].shape as number[];
  const values = Float32Array.from({ length: bands * frames * channels }, (_, at) => Math.sin(at ** 1.5));
  const x = tensor(values, [1, bands, frames, channels]);
  const predict = () => {
    dispose(model.predictOnBatch(x));
  };
  // Packs the weights, which belong to the model and not to the steps.
  predict();
  const { steps, release } = simd.record(predict);
  x.dispose();
  return {
    steps: named(steps, model.outputNames),
    run: () => {
      for (const { run } of steps) run();
    },
    dispose: release,
  };
}

/** The steps by the names of their layers, which tfjs does not give for all of them. */
function named(steps: readonly Step[], heads: readonly string[]): Step[] {
  const dense = ['hidden', ...heads].values();
  const layers: Step[] = [];
  for (const { name, run } of steps) {
    const before = layers.at(-1);
    if (name === 'hiddenActivation' && before) {
      // It is part of the hidden layer.
      const runBefore = before.run;
      before.run = () => {
        runBefore();
        run();
      };
    } else if (name === 'mean') layers.push({ name: 'pool', run });
    else layers.push({ name: name === 'dense' ? (dense.next().value ?? name) : name, run });
  }
  return layers;
}
