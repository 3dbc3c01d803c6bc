import { createStore } from 'zustand/vanilla';
import type { DeviceLatency } from '../../netadapt';
import type { NetworkTable } from '../../inspect';

export type DeviceLatencyState =
  | { kind: 'idle' }
  /** `fraction` in [0, 1]; undefined while networks are being built. */
  | { kind: 'running'; fraction: number | undefined }
  | { kind: 'done'; latency: DeviceLatency }
  | { kind: 'failed'; error: unknown };

export interface DeviceLatencyStore {
  status: DeviceLatencyState;
  /** @param networks the largest first, the others pruned from it */
  measure: (networks: readonly NetworkTable[]) => Promise<void>;
  /** Ends a measurement; what was measured before is forgotten. */
  cancel: () => void;
}

type Measure = (
  networks: readonly NetworkTable[],
  options: { signal: AbortSignal; onProgress: (fraction: number) => void },
) => Promise<DeviceLatency>;

export function createDeviceLatencyStore(measure: Measure) {
  return createStore<DeviceLatencyStore>()((set) => {
    let running: AbortController | undefined;

    return {
      status: { kind: 'idle' },
      measure: async (networks) => {
        running?.abort();
        const controller = new AbortController();
        running = controller;
        const { signal } = controller;
        const tell = (status: DeviceLatencyState) => {
          if (!signal.aborted) set({ status });
        };
        tell({ kind: 'running', fraction: undefined });
        try {
          const onProgress = (fraction: number): void => tell({ kind: 'running', fraction });
          tell({ kind: 'done', latency: await measure(networks, { signal, onProgress }) });
        } catch (error) {
          tell({ kind: 'failed', error });
        }
      },
      cancel: () => {
        running?.abort();
        set({ status: { kind: 'idle' } });
      },
    };
  });
}
