import { browserBackendFiles } from '../../../src/models/browserBackendFiles';
import { loadNetwork } from '../../../src/models/loadNetwork';
import { fetchedFiles } from '../../../src/models/modelFiles';
import type { Starter } from './starters';

export const answer: Starter['answer'] = async (input) => {
  const files = fetchedFiles(new URL('/models/genre/', location.href).href);
  const network = await loadNetwork(files, { backendFiles: browserBackendFiles });
  return network.predict(input, 1);
};
