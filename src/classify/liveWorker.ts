import { browserEngineFiles } from '../engine/browserEngineFiles';
import { serveLive } from './liveService';
import { loadNetwork } from './loadNetwork';
import { fetchedFiles } from './modelFiles';

serveLive(({ model, backend }, onProgress) =>
  loadNetwork(fetchedFiles(model), { engineFiles: browserEngineFiles, backend, onProgress }),
);
