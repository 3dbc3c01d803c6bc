import type { Endpoint } from 'comlink';
import { WorkerFailedError } from './errors';

/** The client's end of a worker. */
export interface WorkerLink {
  endpoint: Endpoint;
  /** Aborted, with an error as its reason, when the worker breaks down. */
  failed: AbortSignal;
  terminate: () => void;
}

export function linkTo(worker: Worker): WorkerLink {
  const failed = new AbortController();
  worker.addEventListener('error', (event) => {
    failed.abort(new WorkerFailedError(event.message, { cause: event.error }));
  });
  return {
    endpoint: worker,
    failed: failed.signal,
    terminate: () => {
      worker.terminate();
    },
  };
}
