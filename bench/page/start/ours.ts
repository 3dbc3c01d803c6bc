import { browserBackendFiles } from '../../../src/models/browser';
import { fetchedFiles } from '../../../src/models';
import { loadNetwork } from '../../../src/models/load';
import type { Starter } from './starter';
export const answer: Starter['answer'] = async (input) => {
  const files = fetchedFiles(new URL('/models/genre/', location.href).href);
  const network = await loadNetwork(files, { backendFiles: browserBackendFiles });
  return network.predict(input, 1);
};
