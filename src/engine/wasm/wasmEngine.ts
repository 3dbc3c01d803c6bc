import { HEADS, type HeadName, type Plan } from '../plan/plan';
import type { InspectableEngine } from '../inspectableEngine';
import type { HeadOutputs } from '../types';
import { BATCH } from './batchTail';
import { compileNetwork, type SeparateStage } from './compileNetwork';
import type { Kernels } from '../../backend/loadKernels';
import { toRowMajor, type BlockedTensor } from '../../backend/layout';

/**
 * Runs a plan by our own kernels. The memory of the kernels belongs to the engine from here on.
 *
 * @throws {UnplannableNetworkError} where there is no kernel for a block
 * @throws {RangeError} where there is not enough memory
 */
export function createWasmEngine(plan: Plan, kernels: Kernels): InspectableEngine {
  const { height, width } = plan.inputSize;
  const windowLength = height * width;
  const { genre, tags } = plan.heads;
  const network = compileNetwork(plan, kernels);
  let separateStages: SeparateStage[] | undefined;

  const write = (window: Float32Array): void => {
    new Float32Array(kernels.memory.buffer, network.input, windowLength).set(window);
  };
  /** Takes the logits of `count` windows out of the kernels' memory, to where those of window `first` and after belong. */
  const copyLogits = (
    heads: Record<HeadName, BlockedTensor>,
    count: number,
    outputs: HeadOutputs,
    first: number,
  ): void => {
    for (const name of HEADS) {
      const { channels } = heads[name];
      const logits = toRowMajor(kernels.memory, heads[name]);
      outputs[name].set(logits.subarray(0, count * channels), first * channels);
    }
  };

  const valuesAfter = (stage: () => void, output: BlockedTensor): Float32Array => {
    stage();
    return toRowMajor(kernels.memory, output);
  };

  const runSync = (input: Float32Array, windows: number): HeadOutputs => {
    if (input.length !== windows * windowLength) {
      throw new RangeError(`${windows} windows have ${windows * windowLength} values, not ${input.length}.`);
    }
    const outputs: HeadOutputs = {
      genre: new Float32Array(windows * genre.outputs),
      tags: new Float32Array(windows * tags.outputs),
    };
    if (windows === 1) {
      write(input);
      for (const { run } of network.stages) run();
      copyLogits(network.heads, 1, outputs, 0);
      return outputs;
    }
    for (let first = 0; first < windows; first += BATCH) {
      const count = Math.min(BATCH, windows - first);
      for (let place = 0; place < count; place++) {
        write(input.subarray((first + place) * windowLength, (first + place + 1) * windowLength));
        for (const { run } of network.trunk) run();
        network.batchTail.keep(place);
      }
      network.batchTail.run(count);
      copyLogits(network.batchTail.heads, count, outputs, first);
    }
    return outputs;
  };

  return {
    backend: 'wasm-simd',
    shape: { bands: height, frames: width, genres: genre.outputs, tags: tags.outputs },
    run: (input, windows) =>
      new Promise((resolve) => {
        resolve(runSync(input, windows));
      }),
    runSync,
    inspect(window, wanted = () => true) {
      separateStages ??= network.separateStages();
      write(window);
      return separateStages.flatMap(({ name, run, linear, output }) => {
        const isWanted = wanted(name);
        const linearValues = isWanted && linear ? valuesAfter(linear, output) : undefined;
        const start = performance.now();
        run();
        const latencyMs = performance.now() - start;
        if (!isWanted) return [];
        const { size, channels } = output;
        return {
          name,
          latencyMs,
          shape: [size.height, size.width, channels] as [number, number, number],
          values: toRowMajor(kernels.memory, output),
          linear: linearValues,
        };
      });
    },
    timeStages(window, runs) {
      write(window);
      const sumsMs = network.stages.map(() => 0);
      for (let run = 0; run < runs; run++) {
        let before = performance.now();
        network.stages.forEach((stage, index) => {
          stage.run();
          const after = performance.now();
          sumsMs[index] += after - before;
          before = after;
        });
      }
      return network.stages.map(({ name }, index) => ({ name, latencyMs: sumsMs[index] / runs }));
    },
    memory: () => ({ tensors: 0, bytes: kernels.memory.buffer.byteLength }),
    dispose: () => undefined,
  };
}
