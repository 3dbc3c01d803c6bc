import type { SampleStream } from '../audio/types';
import { streamOf, type WholeSamples } from '../audio/wholeSamples';
import { browserBackendFiles } from '../models/browserBackendFiles';
import { loadNetwork } from '../models/loadNetwork';
import { fetchedFiles } from '../models/modelFiles';
import { serve } from '../workers';
import { classifierApi } from './classifierApi';
import { createClassifier } from './createClassifier';
import { startDecoder } from './decoder/startDecoder';

// At once, so that it is ready when the network is.
const decoder = startDecoder();

serve(
  classifierApi<Blob | WholeSamples>(async ({ model, backend }, { signal, report }) => {
    const options = { backendFiles: browserBackendFiles, backend, signal, onProgress: report };
    return createClassifier({ network: await loadNetwork(fetchedFiles(model), options), open });
  }),
);

async function open(source: Blob | WholeSamples, signal?: AbortSignal): Promise<SampleStream> {
  return source instanceof Blob ? decoder.open(source, signal) : streamOf(source);
}
