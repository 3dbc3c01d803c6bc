import { openStream } from '../audio/openStream';
import { browserWasmPaths } from '../engine/browserWasmPaths';
import { useWasmBackend } from '../engine/wasmBackend';
import { serveClassifier } from './classifierService';
import { createClassifier } from './createClassifier';
import { loadNetwork } from './loadNetwork';
import { fetchedFiles } from './modelFiles';

serveClassifier<Blob>(async (model, onProgress) => {
  await useWasmBackend(browserWasmPaths);
  return createClassifier({ ...(await loadNetwork(fetchedFiles(model), onProgress)), open: openStream });
});
