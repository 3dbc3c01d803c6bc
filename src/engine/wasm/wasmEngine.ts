import type { HeadName, Plan } from '../plan/plan';
import type { Engine, HeadOutputs } from '../types';
import { compileNetwork, type Stage } from './compileNetwork';
import type { Kernels } from './loadKernels';
import { toRowMajor } from './layout';

/** What a stage gave for one window, and how long it took. */
export interface InspectedStage {
  /** `stem`, `block1/expand`, `block1/depthwise`, `block1/gates`, `block1/project`, ..., `last`, `pool`, `hidden`, a head. */
  name: string;
  latencyMs: number;
  /** [height, width, channels]; vectors are [1, 1, channels]. */
  shape: [number, number, number];
  values: Float32Array;
}

export interface WasmEngine extends Engine {
  /** `run`, at once. */
  runSync(input: Float32Array, windows: number): HeadOutputs;
  /**
   * Runs one window, [bands, frames], stage by stage. Expansions are stages of their own here, which `run` never holds
   * whole: the sum of the latencies is somewhat more than a run takes.
   */
  inspect(window: Float32Array): InspectedStage[];
}

/**
 * Runs a plan by our own kernels. The memory of the kernels belongs to the engine from here on.
 *
 * @throws {UnplannableNetworkError} where there is no kernel for a block
 * @throws {RangeError} where there is not enough memory
 */
export function createWasmEngine(plan: Plan, kernels: Kernels): WasmEngine {
  const { height, width } = plan.inputSize;
  const windowLength = height * width;
  const { genre, tags } = plan.heads;
  const network = compileNetwork(plan, kernels);
  let separateStages: Stage[] | undefined;

  const write = (window: Float32Array): void => {
    new Float32Array(kernels.memory.buffer, network.input, windowLength).set(window);
  };
  const logits = (name: HeadName): Float32Array => {
    const { address, channels } = network.heads[name];
    return new Float32Array(kernels.memory.buffer, address, channels);
  };

  const runSync = (input: Float32Array, windows: number): HeadOutputs => {
    if (input.length !== windows * windowLength) {
      throw new RangeError(`${windows} windows have ${windows * windowLength} values, not ${input.length}.`);
    }
    const outputs: HeadOutputs = {
      genre: new Float32Array(windows * genre.outputs),
      tags: new Float32Array(windows * tags.outputs),
    };
    for (let window = 0; window < windows; window++) {
      write(input.subarray(window * windowLength, (window + 1) * windowLength));
      for (const { run } of network.stages) run();
      outputs.genre.set(logits('genre'), window * genre.outputs);
      outputs.tags.set(logits('tags'), window * tags.outputs);
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
    inspect(window) {
      separateStages ??= network.separateStages();
      write(window);
      return separateStages.map(({ name, run, output }) => {
        const start = performance.now();
        run();
        const latencyMs = performance.now() - start;
        const { size, channels } = output;
        return {
          name,
          latencyMs,
          shape: [size.height, size.width, channels],
          values: toRowMajor(kernels.memory, output),
        };
      });
    },
    dispose: () => undefined,
  };
}
