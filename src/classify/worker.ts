import { openStream } from '../audio/openStream';
import type { SampleStream } from '../audio/types';
import { streamOf, type WholeSamples } from '../audio/wholeSamples';
import { browserWasmPaths } from '../engine/browserWasmPaths';
import { useWasmBackend } from '../engine/wasmBackend';
import { serveClassifier } from './classifierService';
import { createClassifier } from './createClassifier';
import { loadNetwork } from './loadNetwork';
import { fetchedFiles } from './modelFiles';

serveClassifier<Blob | WholeSamples>(async (model, onProgress) => {
  await useWasmBackend(browserWasmPaths);
  return createClassifier({ ...(await loadNetwork(fetchedFiles(model), onProgress)), open });
});

async function open(source: Blob | WholeSamples): Promise<SampleStream> {
  return source instanceof Blob ? openStream(source) : streamOf(source);
}
