import type { LoadProgress } from '../classify/types';
import { modelsAddress } from '../models/modelsAddress';
import { linkTo } from '../workers/workerLink';
import { connectInspector } from './inspectorClient';
import type { Inspector, NetworkSummary } from './types';

/**
 * Loads the network of a summary into a worker of its own. The caller disposes of the inspector.
 *
 * @throws {ModelLoadError} where its files can't be had
 * @throws {ModelMismatchError} where its card is not one that we understand
 * @throws {WorkerFailedError} where the worker does not start
 */
export function loadInspector(
  summary: NetworkSummary,
  onProgress?: (progress: LoadProgress) => void,
): Promise<Inspector> {
  const worker = new Worker(new URL('./inspectorWorker.ts', import.meta.url), {
    type: 'module',
    name: 'inspector',
  });
  return connectInspector(linkTo(worker), `${modelsAddress()}${summary.name}/`, summary, onProgress);
}
