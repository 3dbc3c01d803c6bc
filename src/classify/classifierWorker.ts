import { type SampleStream, streamOf, type WholeSamples } from '../audio';
import { browserBackendFiles } from '../models/browser';
import { modelFilesAt } from '../models';
import { loadNetwork } from '../models/load';
import { serve } from '../workers';
import { classifierApi } from './classifierApi';
import { createClassifier } from './createClassifier';
import { FileMel } from './fileMel';
import { startDecoder } from './decoder/startDecoder';
// At once, so that it is ready when the network is.
const decoder = startDecoder();

serve(
  classifierApi<Blob | WholeSamples>(async ({ model, files, backend, mel }, { signal, report }) => {
    const options = { backendFiles: browserBackendFiles, backend, signal, onProgress: report };
    const network = await loadNetwork(modelFilesAt(model, files), options);
    return createClassifier({ network, open, mel: new FileMel(mel) });
  }),
);

async function open(source: Blob | WholeSamples, signal?: AbortSignal): Promise<SampleStream> {
  return source instanceof Blob ? decoder.open(source, signal) : streamOf(source);
}
