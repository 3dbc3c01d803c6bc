import type { Activation, Gate } from '../../model/table';

/** A change to one block of a trained network, named as in its plan; see `editPlan`. */
export type PlanEdit =
  /** Leaves squeeze-and-excitation out: every gate is 1. */
  | { kind: 'withoutSqueeze'; block: string }
  /** Puts another activation after expansion and depthwise convolution. */
  | { kind: 'activation'; block: string; activation: Activation }
  | { kind: 'gate'; block: string; gate: Gate }
  /** Leaves the block out; only one with a skip, whose input and output are alike. */
  | { kind: 'dropBlock'; block: string }
  /** Silences one channel of the expanded tensor: it is still computed, and always 0. */
  | { kind: 'muteChannel'; block: string; channel: number };
