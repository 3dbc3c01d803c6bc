import { streamOf, type WholeSamples } from '../../src/audio';
import { createClassifier, type Classifier } from '../../src/classify';
import { diskFiles } from './modelFolder';
import { nodeBackendFiles } from './nodeBackendFiles';
import { startDecoderThread } from './startDecoderThread';
import { loadNetwork } from '../../src/models/load';

/** The pipeline of the page, in this thread but for its decoder; its sources are paths, or samples. The caller disposes of it. */
export async function loadNodeClassifier(modelFolder: string): Promise<Classifier<string | WholeSamples>> {
  const network = await loadNetwork(diskFiles(modelFolder), { backendFiles: nodeBackendFiles });
  const decoder = startDecoderThread();
  const classifier = createClassifier({
    network,
    open: async (source: string | WholeSamples, signal?: AbortSignal) =>
      typeof source === 'string' ? decoder.open(source, signal) : streamOf(source),
  });
  return {
    ...classifier,
    dispose: () => {
      classifier.dispose();
      decoder.close();
    },
  };
}
