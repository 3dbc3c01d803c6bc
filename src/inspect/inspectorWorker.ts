import { openStream } from '../audio/openStream';
import { streamOf, type WholeSamples } from '../audio/wholeSamples';
import { browserBackendFiles } from '../models/browserBackendFiles';
import { loadNetwork } from '../models/loadNetwork';
import { fetchedFiles } from '../models/modelFiles';
import { readTable } from '../models/readTable';
import { createInspector, weightsOf } from './createInspector';
import { serveInspector } from './inspectorService';

serveInspector<Blob | WholeSamples>(async (model, onProgress) => {
  const files = fetchedFiles(model);
  const [network, table] = await Promise.all([
    loadNetwork(files, { backendFiles: browserBackendFiles, onProgress }),
    readTable(files),
  ]);
  const open = async (source: Blob | WholeSamples) =>
    source instanceof Blob ? openStream(source) : streamOf(source);
  const inspector = createInspector({ network, table, open });
  return { card: network.card, weights: weightsOf(network), inspector };
});
