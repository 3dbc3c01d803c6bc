import * as tf from '@tensorflow/tfjs-core';
import type { InspectableEngine } from '../inspectableEngine';
import { HEADS, type HeadName } from '../plan/plan';

const KERNEL_NAME = 'GenrescopeNetwork';

/**
 * Makes our engine a kernel of a tfjs backend, so that `runEngine` is an operation like any other there: within
 * `tf.tidy`, under `tf.profile`, between other operations. Values go through the memory of JavaScript.
 */
export function registerEngineKernel(backendName: string): void {
  const known = tf.getKernelsForBackend(backendName).some(({ kernelName }) => kernelName === KERNEL_NAME);
  if (known) return;
  tf.registerKernel({ kernelName: KERNEL_NAME, backendName, kernelFunc });
}

function kernelFunc({ inputs, attrs, backend }: Parameters<tf.KernelFunc>[0]): tf.TensorInfo[] {
  // Called by `runEngine` only, with its input and attribute, on a backend that tfjs itself chose.
  const { x } = inputs as { x: tf.TensorInfo };
  const { engine } = attrs as unknown as { engine: InspectableEngine };
  const storage = backend as Pick<tf.KernelBackend, 'readSync' | 'write'>;
  const windows = x.shape[0];
  const outputs = engine.runSync(storage.readSync(x.dataId) as Float32Array, windows);
  return HEADS.map((head) => {
    const shape = [windows, outputs[head].length / windows];
    return { dataId: storage.write(outputs[head], shape, 'float32'), shape, dtype: 'float32' };
  });
}

/**
 * The logits of mel windows [windows, bands, frames, 1] by our engine, as tensors of the backend that is set, which
 * `registerEngineKernel` was called for.
 */
export function runEngine(engine: InspectableEngine, x: tf.Tensor4D): Record<HeadName, tf.Tensor2D> {
  const attributes = { engine } as unknown as tf.NamedAttrMap;
  const outputs: tf.Tensor2D[] = tf.engine().runKernel(KERNEL_NAME, { x }, attributes);
  return { genre: outputs[0], tags: outputs[1] };
}
