import type { PredictedLatency } from './latency/predictLatency';
import type { Spread } from './latency/timeTasks';

export type { PredictedLatency, Spread };

/** What networks take on this machine, in this browser. */
export interface DeviceLatency {
  /** From the times of their layers, in the order in which the networks were given. */
  predicted: PredictedLatency[];
  /** The first and the last of them, timed as wholes in the same rounds: how far predictions can be trusted. */
  measured: { first: Spread; last: Spread };
}

/** Called with the fraction done, in [0, 1]. */
export type ProgressListener = (fraction: number) => void;
