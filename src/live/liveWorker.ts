import { browserBackendFiles } from '../models/browserBackendFiles';
import { serveLive } from './liveService';
import { loadNetwork } from '../models/loadNetwork';
import { fetchedFiles } from '../models/modelFiles';

serveLive(({ model, backend }, onProgress) =>
  loadNetwork(fetchedFiles(model), { backendFiles: browserBackendFiles, backend, onProgress }),
);
