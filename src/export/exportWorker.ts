import { modelFilesAt, type LoadProgress } from '../models';
import { browserBackendFiles } from '../models/browser';
import { loadNetwork } from '../models/load';
import { serve, transfer, type Call } from '../workers';
import type { ExportFormat } from './formats';
import { writeNetwork } from './writeNetwork';

const exportApi = {
  async write(
    { address, format }: { address: string; format: ExportFormat },
    { signal, report }: Call<LoadProgress>,
  ) {
    const options = { backendFiles: browserBackendFiles, signal, onProgress: report };
    const network = await loadNetwork(modelFilesAt(address), options);
    // Alone in its memory: a flatbuffer lies at the end of a larger one.
    const bytes = writeNetwork(network, format).slice();
    return transfer(bytes, [bytes.buffer]);
  },
};
export type ExportApi = typeof exportApi;

serve(exportApi);
