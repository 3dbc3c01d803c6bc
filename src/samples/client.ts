import { connect } from '../workers';
import type { SampleApi } from './worker';
import type { SampleName } from './catalogue';

/**
 * Composes a sample in a worker of its own, which is gone afterwards.
 *
 * @throws the signal's reason once it is aborted
 */
export async function renderSample(name: SampleName, signal?: AbortSignal): Promise<ArrayBuffer> {
  const link = connect<SampleApi>(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }));
  try {
    return await link.call('compose', name, { signal });
  } finally {
    link.close();
  }
}
