import { browserEngineFiles } from '../engine/browserEngineFiles';
import { serveLive } from './liveService';
import { loadNetwork } from '../models/loadNetwork';
import { fetchedFiles } from '../models/modelFiles';

serveLive(({ model, backend }, onProgress) =>
  loadNetwork(fetchedFiles(model), { engineFiles: browserEngineFiles, backend, onProgress }),
);
