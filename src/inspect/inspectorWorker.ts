import { openStream } from '../audio/openStream';
import { streamOf, type WholeSamples } from '../audio/wholeSamples';
import { browserEngineFiles } from '../engine/browserEngineFiles';
import { kernelsUnderWay } from '../backend/loadKernels';
import { fetchedFiles } from '../models/modelFiles';
import { readNetwork } from '../models/readNetwork';
import { createInspector } from './createInspector';
import { serveInspector } from './inspectorService';

serveInspector<Blob | WholeSamples>(async (model, onProgress) => {
  // Fetched once, beside the weights, for the network and all its edits.
  const kernels = kernelsUnderWay(browserEngineFiles.kernels);
  const engineFiles = { ...browserEngineFiles, kernels };
  const network = await readNetwork(fetchedFiles(model), onProgress);
  const open = async (source: Blob | WholeSamples) =>
    source instanceof Blob ? openStream(source) : streamOf(source);
  return { ...network, inspector: createInspector({ ...network, engineFiles, open }) };
});
