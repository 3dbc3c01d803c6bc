import type { Backend } from '../engine/backends';
import { connectClassifier, type WorkerLink } from './classifierClient';
import { decodingWhole } from './decodingWhole';
import { WorkerFailedError } from './errors';
import { modelsAddress } from './modelsAddress';
import type { Classifier, LoadProgress } from './types';

export interface LoadOptions {
  /** Name of the network; `genre` unless given. */
  model?: string;
  /** Address of the folder that holds the networks, with a slash at its end; the page's own unless given. */
  baseUrl?: string;
  /** What is to run the network; the fastest that works here unless given. */
  backend?: Backend;
  onProgress?: (progress: LoadProgress) => void;
}

/**
 * Loads a network into a worker of its own. The caller disposes of the classifier.
 *
 * @throws {ModelLoadError} where its files can't be had
 * @throws {ModelMismatchError} where its card does not fit this pipeline
 * @throws {WorkerFailedError} where the worker does not start
 */
export async function loadClassifier({
  model = 'genre',
  baseUrl = modelsAddress(),
  backend,
  onProgress,
}: LoadOptions = {}): Promise<Classifier> {
  return decodingWhole(
    await connectClassifier(startWorker(), { model: `${baseUrl}${model}/`, backend }, onProgress),
  );
}

function startWorker(): WorkerLink {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'classifier' });
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
