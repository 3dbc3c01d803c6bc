import { streamOf, type WholeSamples } from '../../src/audio';
import { createClassifier, type Classifier } from '../../src/classify';
import type { Decoder } from '../../src/classify/decoder';
import { diskFiles } from './modelFolder';
import { nodeBackendFiles } from './nodeBackendFiles';
import { startDecoderThread } from './startDecoderThread';
import { loadNetwork } from '../../src/models/load';

/**
 * The pipeline of the page, in this thread; its sources are paths, or samples. The caller disposes of it.
 *
 * @param startDecoder what decodes the paths: a thread beside this one unless given. It is closed with the classifier
 */
export async function loadNodeClassifier(
  modelFolder: string,
  startDecoder: () => Pick<Decoder<string>, 'open' | 'close'> = startDecoderThread,
): Promise<Classifier<string | WholeSamples>> {
  const network = await loadNetwork(diskFiles(modelFolder), { backendFiles: nodeBackendFiles });
  const decoder = startDecoder();
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
