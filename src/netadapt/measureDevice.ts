import type { NetworkTable } from '../model';
import { connect } from '../workers';
import type { LatencyApi } from './latencyWorker';
import type { DeviceLatency, ProgressListener } from './types';

/**
 * Times networks in a worker of its own, which is gone afterwards; see `measureNetworks`.
 *
 * @throws the signal's reason once it is aborted
 * @throws {WorkerFailedError} where the worker does not start
 */
export async function measureDevice(
  networks: readonly NetworkTable[],
  { signal, onProgress }: { signal: AbortSignal; onProgress: ProgressListener },
): Promise<DeviceLatency> {
  signal.throwIfAborted();
  const link = connect<LatencyApi>(
    new Worker(new URL('./latencyWorker.ts', import.meta.url), { type: 'module', name: 'latency' }),
  );
  try {
    return await link.call('measure', networks, { signal, onReport: onProgress });
  } finally {
    link.close();
  }
}
