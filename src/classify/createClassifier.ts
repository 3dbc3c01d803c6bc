import type { SampleStream } from '../audio/types';
import { classifyStream } from './classifyStream';
import type { Network } from '../models/network';
import type { Classifier } from './types';

export interface ClassifierParts<Source> {
  /** The classifier disposes of it. */
  network: Network;
  /** Starts to decode a source; throws a typed error where it can't. The classifier closes what it gives. */
  open: (source: Source, signal?: AbortSignal) => Promise<SampleStream>;
}

/**
 * A classifier that runs where it is made: in the worker behind `loadClassifier()`, and in Node. It owns the network.
 */
export function createClassifier<Source>({ network, open }: ClassifierParts<Source>): Classifier<Source> {
  const ended = new AbortController();
  return {
    card: network.card,
    ended: ended.signal,
    get runsOn() {
      return network.runsOn;
    },
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
      ended.abort();
      network.dispose();
    },
  };
}
