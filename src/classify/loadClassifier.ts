import type { WholeSamples } from '../audio';
import { modelAddress, type Backend, type FileAddresses, type ReadOptions } from '../models';
import { connectClassifier } from './classifierClient';
import { decodingWhole } from './decodingWhole';
import { DEFAULT_MODEL, type Classifier } from './types';

export interface LoadOptions extends ReadOptions {
  /** Name of the network, or `ownModel` of one that is kept; `DEFAULT_MODEL` unless given. */
  model?: string;
  /** Address of the folder that holds the networks, with a slash at its end; the page's own unless given. */
  baseUrl?: string;
  /** Addresses of those of its files that are not in its folder there. */
  files?: FileAddresses;
  /** What is to run the network; our own backend unless given. */
  backend?: Backend;
  /** Has Meyda itself compute every frame; see `MelReport`. */
  mel?: 'meyda';
}

/**
 * Loads a network into a worker of its own. The caller disposes of the classifier.
 *
 * @throws {ModelLoadError} where its files can't be had
 * @throws {ModelMismatchError} where its card does not fit this pipeline
 * @throws {WorkerFailedError} where the worker does not start
 * @throws the signal's reason once it is aborted
 */
export async function loadClassifier({
  model = DEFAULT_MODEL,
  baseUrl,
  files,
  backend,
  mel,
  signal,
  onProgress,
}: LoadOptions = {}): Promise<Classifier<Blob | WholeSamples>> {
  signal?.throwIfAborted();
  const worker = new Worker(new URL('./classifierWorker.ts', import.meta.url), {
    type: 'module',
    name: 'classifier',
  });
  const request = { model: modelAddress(model, baseUrl), files, backend, mel };
  return decodingWhole(await connectClassifier(worker, request, { signal, onProgress }));
}
