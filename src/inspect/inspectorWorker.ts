import { streamOf, type WholeSamples } from '../audio/wholeSamples';
import { startDecoder } from '../classify/decoder/startDecoder';
import { browserBackendFiles } from '../models/browserBackendFiles';
import { loadNetwork } from '../models/loadNetwork';
import { fetchedFiles } from '../models/modelFiles';
import { readTable } from '../models/readTable';
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
