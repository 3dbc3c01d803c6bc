import { streamOf, type WholeSamples } from '../audio';
import type { LoadProgress, LoadRequest } from '../classify';
import { startDecoder } from '../classify/decoder';
import { browserBackendFiles } from '../models/browser';
import { modelFilesAt } from '../models';
import { loadNetwork, readTable } from '../models/load';
import { loadable, serve, type Call } from '../workers';
import { createInspector, weightsOf } from './createInspector';

const decoder = startDecoder();

const inspectorApi = loadable(async ({ model, mel }: LoadRequest, { signal, report }: Call<LoadProgress>) => {
  const files = modelFilesAt(model);
  const [network, table] = await Promise.all([
    loadNetwork(files, { backendFiles: browserBackendFiles, signal, onProgress: report }),
    readTable(files, signal),
  ]);
  const open = async (source: Blob | WholeSamples) =>
    source instanceof Blob ? decoder.open(source) : streamOf(source);
  const api = createInspector({ network, table, open, mel });
  return { api, loaded: { card: network.card, weights: weightsOf(network) } };
});
/** What the worker offers; see `Inspector`. */
export type InspectorApi = typeof inspectorApi;

serve(inspectorApi);
