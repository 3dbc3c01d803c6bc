import { streamOf, type WholeSamples } from '../../audio';
import { startDecoder } from '../../classify/decoder';
import { modelFilesAt, type LoadProgress } from '../../models';
import { browserBackendFiles } from '../../models/browser';
import { loadNetwork } from '../../models/load';
import { loadable, serve, transfer, type Call } from '../../workers';
import { createEmbedder } from './createEmbedder';

const decoder = startDecoder();

const embedApi = loadable(async (model: string, { signal, report }: Call<LoadProgress>) => {
  const options = { backendFiles: browserBackendFiles, signal, onProgress: report };
  const network = await loadNetwork(modelFilesAt(model), options);
  const embedder = createEmbedder<Blob | WholeSamples>({
    network,
    open: async (source, signal) =>
      source instanceof Blob ? decoder.open(source, signal) : streamOf(source),
  });
  const api = {
    async embed(source: Blob | WholeSamples, { signal }: Call) {
      const embedding = await embedder.embed(source, signal);
      return transfer(embedding, [embedding.features.buffer, embedding.waveform.buffer]);
    },
  };
  return { api, loaded: { hash: network.card.hash } };
});
export type EmbedApi = typeof embedApi;

serve(embedApi);
