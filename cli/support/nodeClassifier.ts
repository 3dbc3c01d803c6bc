import { createClassifier, type Classifier } from '../../src/classify';
import { diskFiles } from './modelFolder';
import { nodeBackendFiles } from './nodeBackendFiles';
import { startDecoderThread } from './startDecoderThread';
import { loadNetwork } from '../../src/models/load';

/** The pipeline of the page, in this thread but for its decoder; its sources are paths. The caller disposes of it. */
export async function loadNodeClassifier(modelFolder: string): Promise<Classifier<string>> {
  const network = await loadNetwork(diskFiles(modelFolder), { backendFiles: nodeBackendFiles });
  const decoder = startDecoderThread();
  const classifier = createClassifier({ network, open: decoder.open });
  return {
    ...classifier,
    dispose: () => {
      classifier.dispose();
      decoder.close();
    },
  };
}
