import { browserBackendFiles } from '../models/browser';
import { fetchedFiles } from '../models';
import { loadNetwork } from '../models/load';
import { serve } from '../workers';
import { liveApi } from './liveApi';
serve(
  liveApi(({ model, files, backend }, { signal, report }) =>
    loadNetwork(fetchedFiles(model, files), {
      backendFiles: browserBackendFiles,
      backend,
      signal,
      onProgress: report,
    }),
  ),
);
