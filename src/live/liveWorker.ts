import { browserEngineFiles } from '../engine/browserEngineFiles';
import { loadNetwork } from '../models/loadNetwork';
import { fetchedFiles } from '../models/modelFiles';
import { serve } from '../workers';
import { liveApi } from './liveApi';

serve(
  liveApi(({ model, backend }, { signal, report }) =>
    loadNetwork(fetchedFiles(model, signal), {
      engineFiles: browserEngineFiles,
      backend,
      onProgress: report,
    }),
  ),
);
