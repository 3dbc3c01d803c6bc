import type { SampleStream } from '../audio/types';
import { classifyStream } from './classifyStream';
import { checkNetwork, type Network } from './network';
import type { Classifier } from './types';

export interface ClassifierParts extends Network {
  /** Starts to decode a source; throws a typed error where it can't. The classifier closes what it gives. */
  open: (source: Blob, signal?: AbortSignal) => Promise<SampleStream>;
}

/**
 * A classifier that runs where it is made: in the worker behind `loadClassifier()`, and in Node. It owns the engine.
 *
 * @throws {ModelMismatchError} where engine and card do not fit each other
 */
export function createClassifier({ engine, card, open }: ClassifierParts): Classifier {
  const network = { engine, card };
  checkNetwork(network);
  return {
    async classify(source, options = {}) {
      options.signal?.throwIfAborted();
      const stream = await open(source, options.signal);
      try {
        return await classifyStream(stream, network, options);
      } finally {
        stream.close();
      }
    },
    dispose: () => {
      engine.dispose();
    },
  };
}
