import { browserBackendFiles } from '../models/browser';
import { modelFilesAt } from '../models';
import { loadNetwork } from '../models/load';
import { serve } from '../workers';
import { liveApi } from './liveApi';
serve(
  liveApi(({ model, files, backend }, { signal, report }) =>
    loadNetwork(modelFilesAt(model, files), {
      backendFiles: browserBackendFiles,
      backend,
      signal,
      onProgress: report,
    }),
  ),
);
