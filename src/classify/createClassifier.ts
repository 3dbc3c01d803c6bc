import type { SampleStream } from '../audio/types';
import { classifyStream } from './classifyStream';
import { checkNetwork, type Network } from '../models/network';
import type { Classifier } from './types';

export interface ClassifierParts<Source> extends Network {
  /** Starts to decode a source; throws a typed error where it can't. The classifier closes what it gives. */
  open: (source: Source, signal?: AbortSignal) => Promise<SampleStream>;
}

/**
 * A classifier that runs where it is made: in the worker behind `loadClassifier()`, and in Node. It owns the engine.
 *
 * @throws {ModelMismatchError} where engine and card do not fit each other
 */
export function createClassifier<Source>(parts: ClassifierParts<Source>): Classifier<Source> {
  const { engine, card, reason, open } = parts;
  checkNetwork(parts);
  const ended = new AbortController();
  return {
    card,
    ended: ended.signal,
    runsOn: { backend: engine.backend, reason },
    async classify(source, options = {}) {
      options.signal?.throwIfAborted();
      const stream = await open(source, options.signal);
      try {
        return await classifyStream(stream, parts, options);
      } finally {
        stream.close();
      }
    },
    dispose: () => {
      ended.abort();
      engine.dispose();
    },
  };
}
