import { streamOf, type WholeSamples } from '../audio';
import { startDecoder } from '../classify/decoder';
import { browserBackendFiles } from '../models/browser';
import { fetchedFiles, loadNetwork, readTable } from '../models';
import { serve } from '../workers';
import { createInspector, weightsOf } from './createInspector';
import { inspectorApi } from './inspectorApi';
const decoder = startDecoder();

serve(
  inspectorApi<Blob | WholeSamples>(async ({ model, mel }, { signal, report }) => {
    const files = fetchedFiles(model);
    const [network, table] = await Promise.all([
      loadNetwork(files, { backendFiles: browserBackendFiles, signal, onProgress: report }),
      readTable(files, signal),
    ]);
    const open = async (source: Blob | WholeSamples) =>
      source instanceof Blob ? decoder.open(source) : streamOf(source);
    const inspector = createInspector({ network, table, open, mel });
    return { card: network.card, weights: weightsOf(network), inspector };
  }),
);
