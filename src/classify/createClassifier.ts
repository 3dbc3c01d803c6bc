import type { SampleStream } from '../audio/types';
import { classifyStream } from './classifyStream';
import type { Network } from '../models/network';
import type { Classifier } from './types';

export interface ClassifierParts<Source> {
  /** The classifier disposes of it. */
  network: Network;
  /** Starts to decode a source; throws a typed error where it can't. The classifier closes what it gives. */
  open: (source: Source) => Promise<SampleStream>;
}

/**
 * A classifier that runs where it is made: in the worker behind `loadClassifier()`, and in Node. It owns the network. */
export function createClassifier<Source>({ network, open }: ClassifierParts<Source>): Classifier<Source> {
  return {
    card: network.card,
    get runsOn() {
      return network.runsOn;
    },
    async classify(source, options = {}) {
      options.signal?.throwIfAborted();
      const stream = await open(source);
      try {
        return await classifyStream(stream, network, options);
      } finally {
        stream.close();
      }
    },
    dispose: () => {
      network.dispose();
    },
  };
}
