import { loadNetwork } from '../../../src/models/loadNetwork';
import { fetchedFiles } from '../../../src/models/modelFiles';
import { browserEngineFiles } from '../../../src/engine/browserEngineFiles';
import type { Starter } from './starters';

export const answer: Starter['answer'] = async (input) => {
  const files = fetchedFiles(new URL('/models/genre/', location.href).href);
  const { engine } = await loadNetwork(files, { engineFiles: browserEngineFiles });
  return engine.run(input, 1);
};
