import { modelAddress, type ReadOptions } from '../models';
import { connectInspector } from './inspectorClient';
import type { Inspector, NetworkSummary } from './types';

/**
 * Loads the network of a summary into a worker of its own. The caller disposes of the inspector.
 *
 * @throws {ModelLoadError} where its files can't be had
 * @throws {ModelMismatchError} where its card is not one that we understand
 * @throws {WorkerFailedError} where the worker does not start
 * @throws the signal's reason once it is aborted
 */
export async function loadInspector(
  summary: NetworkSummary,
  options: ReadOptions & { mel?: 'meyda' } = {},
): Promise<Inspector> {
  options.signal?.throwIfAborted();
  const worker = new Worker(new URL('./inspectorWorker.ts', import.meta.url), {
    type: 'module',
    name: 'inspector',
  });
  const request = { model: modelAddress(summary.name), mel: options.mel };
  return connectInspector(worker, request, summary, options);
}
