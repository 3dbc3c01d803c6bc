import { streamOf, type WholeSamples } from '../audio/wholeSamples';
import { startDecoder } from '../classify/decoder/startDecoder';
import { browserEngineFiles } from '../engine/browserEngineFiles';
import { kernelsUnderWay } from '../backend/loadKernels';
import { fetchedFiles } from '../models/modelFiles';
import { readNetwork } from '../models/readNetwork';
import { serve } from '../workers';
import { createInspector } from './createInspector';
import { inspectorApi } from './inspectorApi';

const decoder = startDecoder();

serve(
  inspectorApi<Blob | WholeSamples>(async (model, { signal, report }) => {
    // Fetched once, beside the weights, for the network and all its edits.
    const kernels = kernelsUnderWay(browserEngineFiles.kernels);
    const engineFiles = { ...browserEngineFiles, kernels };
    const network = await readNetwork(fetchedFiles(model, signal), report);
    const open = async (source: Blob | WholeSamples) =>
      source instanceof Blob ? decoder.open(source) : streamOf(source);
    return { ...network, inspector: createInspector({ ...network, engineFiles, open }) };
  }),
);
