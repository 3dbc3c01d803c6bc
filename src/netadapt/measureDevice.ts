import { proxy, wrap, type ProxyMarked } from 'comlink';
import type { NetworkTable } from '../model/table';
import { installErrorTransport } from '../workers/errorTransport';
import { abortable } from '../workers/abortable';
import { linkTo } from '../workers/workerLink';
import type { DeviceLatency, ProgressListener } from './types';
import type { MeasuringService } from './latencyWorker';

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
  installErrorTransport();
  const worker = new Worker(new URL('./latencyWorker.ts', import.meta.url), {
    type: 'module',
    name: 'latency',
  });
  const link = linkTo(worker);
  // comlink's own types can't tell that networks are cloned and not proxied.
  const measure = wrap(link.endpoint) as unknown as MeasuringService<ProgressListener & ProxyMarked>;
  const ended = AbortSignal.any([signal, link.failed]);
  try {
    return await abortable(
      measure(
        networks,
        proxy((fraction) => {
          if (!ended.aborted) onProgress(fraction);
        }),
      ),
      ended,
    );
  } finally {
    link.terminate();
  }
}
