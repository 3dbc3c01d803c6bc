import { browserBackendFiles } from '../../../src/models/browser';
import { fetchedFiles, loadNetwork } from '../../../src/models';
import type { Starter } from './starters';
export const answer: Starter['answer'] = async (input) => {
  const files = fetchedFiles(new URL('/models/genre/', location.href).href);
  const network = await loadNetwork(files, { backendFiles: browserBackendFiles });
  return network.predict(input, 1);
};
