import type { LoadProgress } from '../types';
import { modelsAddress } from '../modelsAddress';
import { linkTo } from '../workerLink';
import { connectInspector } from './inspectorClient';
import type { Inspector, NetworkSheet } from './types';

/**
 * Loads the network of a sheet into a worker of its own. The caller disposes of the inspector.
 *
 * @throws {ModelLoadError} where its files can't be had
 * @throws {ModelMismatchError} where its card is not one that we understand
 * @throws {WorkerFailedError} where the worker does not start
 */
export function loadInspector(
  sheet: NetworkSheet,
  onProgress?: (progress: LoadProgress) => void,
): Promise<Inspector> {
  const worker = new Worker(new URL('./inspectorWorker.ts', import.meta.url), {
    type: 'module',
    name: 'inspector',
  });
  return connectInspector(linkTo(worker), `${modelsAddress()}${sheet.name}/`, sheet, onProgress);
}
