import { createClassifier } from '../../src/classify/createClassifier';
import { loadNetwork } from '../../src/models/loadNetwork';
import type { Classifier } from '../../src/classify/types';
import { openFile } from './decodeNode';
import { diskFiles } from './modelFolder';
import { nodeBackendFiles } from './nodeBackendFiles';

/** The pipeline of the page, in this thread; its sources are paths. The caller disposes of it. */
export async function loadNodeClassifier(modelFolder: string): Promise<Classifier<string>> {
  return createClassifier({
    network: await loadNetwork(diskFiles(modelFolder), { backendFiles: nodeBackendFiles }),
    open: openFile,
  });
}
