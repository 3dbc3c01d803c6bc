import { proxy, wrap, type ProxyMarked } from 'comlink';
import type { ClassifierService, JobListener, LoadListener, LoadRequest } from './classifierService';
import { installErrorTransport } from '../workers/errorTransport';
import { ClassifierDisposedError } from '../models/errors';
import type { Classifier } from './types';
import { abortable } from '../workers/abortable';
import type { WorkerLink } from '../workers/workerLink';

/**
 * Starts the classifier that a worker serves, and stands for it: what is asked here is done there. It owns the
 * worker. An abort is answered at once; the worker stops at its next look at the signal.
 */
export async function connectClassifier<Source>(
  link: WorkerLink,
  request: LoadRequest,
  onProgress?: LoadListener,
): Promise<Classifier<Source>> {
  installErrorTransport();
  // comlink's own types can't tell, of a type parameter, that it is cloned and not proxied.
  const service = wrap(link.endpoint) as unknown as ClassifierService<
    Source,
    LoadListener & ProxyMarked,
    JobListener & ProxyMarked
  >;
  const disposed = new AbortController();
  const ended = AbortSignal.any([link.failed, disposed.signal]);
  const dispose = (): void => {
    disposed.abort(new ClassifierDisposedError('The classifier was disposed of.'));
    link.terminate();
  };
  let jobs = 0;
  try {
    const { card, runsOn } = await abortable(
      service.start(
        request,
        proxy((progress) => onProgress?.(progress)),
      ),
      ended,
    );
    return {
      card,
      runsOn,
      async classify(source, { signal, hopS, onProgress, onSegment } = {}) {
        const stopped = signal ? AbortSignal.any([signal, ended]) : ended;
        stopped.throwIfAborted();
        const id = ++jobs;
        let running = true;
        // News on its own way may arrive after the answer.
        const listener: JobListener = {
          onProgress: (progress) => running && !stopped.aborted && onProgress?.(progress),
          onSegment: (segment) => running && !stopped.aborted && onSegment?.(segment),
        };
        const abort = (): void => void service.abort(id);
        signal?.addEventListener('abort', abort, { once: true });
        try {
          return await abortable(service.classify({ id, hopS }, source, proxy(listener)), stopped);
        } finally {
          running = false;
          signal?.removeEventListener('abort', abort);
        }
      },
      dispose,
    };
  } catch (error) {
    dispose();
    throw error;
  }
}
