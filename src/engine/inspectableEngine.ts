import type { Engine, HeadOutputs } from './types';

/** What a stage gave for one window, and how long it took. */
export interface InspectedStage {
  /** `stem`, `block1/expand`, `block1/depthwise`, `block1/gates`, `block1/project`, ..., `last`, `pool`, `hidden`, a head. */
  name: string;
  latencyMs: number;
  /** [height, width, channels]; vectors are [1, 1, channels]. */
  shape: [number, number, number];
  values: Float32Array;
  /** Before the activation, or, of a projection, before the skip was added; absent where there is neither, and of our own stem. */
  linear?: Float32Array;
}

/** Mean time of a stage, as `inspect` names it; in our kernels an expansion counts to its depthwise convolution. */
export interface StageTime {
  name: string;
  latencyMs: number;
}

/** An engine that lets its stages be looked at, and answers at once. */
export interface InspectableEngine extends Engine {
  /** `run`, at once. */
  runSync(input: Float32Array, windows: number): HeadOutputs;
  /**
   * Runs one window, [bands, frames], stage by stage, and gives the stages that are wanted; all unless told. Expansions
   * are stages of their own here, which our kernels never hold whole in `run`: there the sum of the latencies is more than a run takes.
   */
  inspect(window: Float32Array, wanted?: (stage: string) => boolean): InspectedStage[];
  /**
   * Times the stages of `runs` runs on one window, [bands, frames]. A browser's clock is too coarse for one stage of
   * one run (100 us without cross-origin isolation), but its errors cancel out in the mean.
   */
  timeStages(window: Float32Array, runs: number): StageTime[];
}
