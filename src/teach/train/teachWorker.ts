import { modelFilesAt } from '../../models';
import { browserBackendFiles } from '../../models/browser';
import { loadNetwork, startBackend } from '../../models/load';
import { serve, yieldToEventLoop, type Call } from '../../workers';
import { keptHead } from './keptHead';
import { teach, type TeachProgress } from './teach';
import type { TeachRequest } from './teachInWorker';

const teachApi = {
  async teach({ songs, classes, beside }: TeachRequest, { signal, report }: Call<TeachProgress>) {
    const kept = beside === undefined ? undefined : await keptHeadAt(beside, classes, signal);
    // Of tfjs's own backends: ours runs networks and nothing else.
    const { backend } = await startBackend(browserBackendFiles, 'wasm');
    if (backend === 'simd') await startBackend(browserBackendFiles, 'cpu');
    const taught = await teach(songs, classes.length, { kept, onProgress: report, pause: yieldToEventLoop });
    return { ...taught, answers: [...classes, ...(kept?.genres ?? [])] };
  },
};
async function keptHeadAt(address: string, taken: readonly string[], signal: AbortSignal) {
  const network = await loadNetwork(modelFilesAt(address), { backendFiles: browserBackendFiles, signal });
  const kept = keptHead(network, taken);
  network.dispose();
  return kept;
}

export type TeachApi = typeof teachApi;

serve(teachApi);
