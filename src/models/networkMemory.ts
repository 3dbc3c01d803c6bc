import { memory } from '@tensorflow/tfjs-core';

/** What tfjs holds at the moment, in this thread. */
export interface NetworkMemory {
  /** That are alive, anybody's. */
  tensors: number;
  /** Of our backend's memory or, on another backend, of those tensors. */
  bytes: number;
}

export function networkMemory(): NetworkMemory {
  // `arenaBytes` is what `SimdBackend.memory` adds.
  const { numTensors, numBytes, arenaBytes } = memory() as ReturnType<typeof memory> & {
    arenaBytes?: number;
  };
  return { tensors: numTensors, bytes: arenaBytes ?? numBytes };
}
