import { modelAddress, ModelLoadError, ModelMismatchError } from '../models';
import { connect } from '../workers';
import type { ExportApi } from './exportWorker';
import type { ExportFormat } from './formats';

/**
 * A network as a file of another format, written in a worker of its own, which is gone afterwards.
 *
 * @param model its name; see `ownModel`
 * @throws what loading a network throws; the signal's reason once it is aborted
 */
export async function exportInWorker(
  model: string,
  format: ExportFormat,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const worker = new Worker(new URL('./exportWorker.ts', import.meta.url), {
    type: 'module',
    name: 'export',
  });
  const link = connect<ExportApi>(worker, { errors: { ModelLoadError, ModelMismatchError } });
  try {
    return await link.call('write', { address: modelAddress(model), format }, { signal });
  } finally {
    link.close();
  }
}
