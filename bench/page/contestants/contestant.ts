import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { HeadOutputs } from '../../../src/models';

/** A runtime with a network in it. */
export interface Contestant {
  /** Is waited for before each turn, and not timed. */
  prepare?: () => Promise<void>;
  /** Of mel windows [windows, bands, frames] to logits, from typed array to typed array. */
  run: (input: Float32Array) => Promise<HeadOutputs>;
  dispose: () => void;
}

/** A network that every contestant makes anew, to be run with so many windows at a time. */
export interface Entry {
  /** The layers model, on the backend of tfjs that is set. Whoever makes it disposes of it. */
  makeModel: () => Promise<LayersModel>;
  windows: number;
}

export type MakeContestant = (entry: Entry) => Promise<Contestant>;
