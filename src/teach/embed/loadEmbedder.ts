import { AudioDecodeError } from '../../audio';
import { orDecodedWhole } from '../../classify';
import {
  modelAddress,
  ModelLoadError,
  ModelMismatchError,
  ModelOutputError,
  type ReadOptions,
} from '../../models';
import { connect, transfer, transferablesOf } from '../../workers';
import type { SongEmbedding } from './embedStream';
import type { EmbedApi } from './embedWorker';

/** Embeds songs in a worker of its own. Whoever loads it disposes of it. */
export interface Embedder {
  /** Of the network's weights: features of one network are of no use to another. */
  readonly networkHash: string;
  /** Aborted once it answers nothing any more. */
  readonly ended: AbortSignal;
  /** @throws {AudioDecodeError} where the file can't be decoded */
  embed: (source: Blob, signal?: AbortSignal) => Promise<SongEmbedding>;
  dispose: () => void;
}

/**
 * @param model name of the network whose hidden layer it gives
 * @throws what loading a network throws
 */
export async function loadEmbedder(
  model: string,
  { signal, onProgress }: ReadOptions = {},
): Promise<Embedder> {
  signal?.throwIfAborted();
  const worker = new Worker(new URL('./embedWorker.ts', import.meta.url), {
    type: 'module',
    name: 'embedder',
  });
  const errors = { AudioDecodeError, ModelLoadError, ModelMismatchError, ModelOutputError };
  const link = connect<EmbedApi>(worker, { errors });
  try {
    const { hash } = await link.call('load', modelAddress(model), { signal, onReport: onProgress });
    return {
      networkHash: hash,
      ended: link.ended,
      embed: (source, signal) =>
        orDecodedWhole(
          source,
          (given) => link.call('embed', transfer(given, transferablesOf(given)), { signal }),
          signal,
        ),
      dispose: link.close,
    };
  } catch (error) {
    link.close();
    throw error;
  }
}
