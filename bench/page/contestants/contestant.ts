import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { Plan } from '../../../src/engine/plan/plan';
import type { HeadOutputs } from '../../../src/engine/types';

/** A runtime with a network in it. */
export interface Contestant {
  /** Of mel windows [windows, bands, frames] to logits, from typed array to typed array. */
  run: (input: Float32Array) => Promise<HeadOutputs>;
  dispose: () => void;
}

/** A network in every form that a runtime may want, to be run with so many windows at a time. */
export interface Entry {
  model: LayersModel;
  plan: Plan;
  windows: number;
}

export type MakeContestant = (entry: Entry) => Promise<Contestant>;
