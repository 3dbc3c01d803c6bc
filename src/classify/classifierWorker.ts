import type { SampleStream } from '../audio/types';
import { streamOf, type WholeSamples } from '../audio/wholeSamples';
import { browserBackendFiles } from '../models/browserBackendFiles';
import { serveClassifier } from './classifierService';
import { createClassifier } from './createClassifier';
import { startDecoder } from './decoder/startDecoder';
import { loadNetwork } from '../models/loadNetwork';
import { fetchedFiles } from '../models/modelFiles';

// At once, so that it is ready when the network is.
const decoder = startDecoder();

serveClassifier<Blob | WholeSamples>(async ({ model, backend }, onProgress) => {
  const options = { backendFiles: browserBackendFiles, backend, onProgress };
  return createClassifier({ network: await loadNetwork(fetchedFiles(model), options), open });
});

async function open(source: Blob | WholeSamples): Promise<SampleStream> {
  return source instanceof Blob ? decoder.open(source) : streamOf(source);
}
