import { browserBackendFiles } from '../models/browser';
import { fetchedFiles } from '../models';
import { serve } from '../workers';
import { liveApi } from './liveApi';
import { loadNetwork } from '../models/load';

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
