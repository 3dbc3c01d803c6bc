import type { SampleStream } from '../../audio';
import { hiddenModel, predictOutputs, type TfjsNetwork } from '../../models/load';
import { embedStream, type SongEmbedding } from './embedStream';

export interface LocalEmbedder<Source> {
  /** @throws {AudioDecodeError} where the source can't be decoded */
  embed(source: Source, signal?: AbortSignal): Promise<SongEmbedding>;
}

/** An embedder where it is made: in its worker, or in Node. @param open as of a classifier */
export function createEmbedder<Source>({
  network,
  open,
}: {
  network: Pick<TfjsNetwork, 'card' | 'model'>;
  open: (source: Source, signal?: AbortSignal) => Promise<SampleStream>;
}): LocalEmbedder<Source> {
  const hidden = hiddenModel(network.model);
  const predict = async (input: Float32Array, windows: number): Promise<Float32Array> =>
    (await predictOutputs(hidden, input, windows))[0];
  return {
    async embed(source, signal) {
      const stream = await open(source, signal);
      try {
        return await embedStream(stream, network.card, predict, signal);
      } finally {
        stream.close();
      }
    },
  };
}
