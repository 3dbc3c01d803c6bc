import { browserBackendFiles } from '../models/browserBackendFiles';
import { loadNetwork } from '../models/loadNetwork';
import { fetchedFiles } from '../models/modelFiles';
import { serve } from '../workers';
import { liveApi } from './liveApi';

serve(
  liveApi(({ model, backend }, { signal, report }) =>
    loadNetwork(fetchedFiles(model), {
      backendFiles: browserBackendFiles,
      backend,
      signal,
      onProgress: report,
    }),
  ),
);
