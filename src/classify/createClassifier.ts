import type { SampleStream } from '../audio';
import { classifyStream } from './classifyStream';
import { FileMel } from './fileMel';
import type { Network } from '../models';
import type { Classifier } from './types';

export interface ClassifierParts<Source> {
  /** The classifier disposes of it. */
  network: Network;
  /** Starts to decode a source; throws a typed error where it can't. The classifier closes what it gives. */
  open: (source: Source, signal?: AbortSignal) => Promise<SampleStream>;
  mel?: FileMel;
}

/**
 * A classifier that runs where it is made: in the worker behind `loadClassifier()`, and in Node. It owns the network.
 */
export function createClassifier<Source>({
  network,
  open,
  mel = new FileMel(),
}: ClassifierParts<Source>): Classifier<Source> {
  const ended = new AbortController();
  return {
    card: network.card,
    layers: network.layers,
    ended: ended.signal,
    get runsOn() {
      return network.runsOn;
    },
    async classify(source, options = {}) {
      options.signal?.throwIfAborted();
      // Once at most: after that Meyda itself computes the frames.
      for (;;) {
        const stream = await open(source, options.signal);
        try {
          const classification = await classifyStream(stream, { network, mel }, options);
          if (classification !== 'mel-differs') return classification;
        } finally {
          stream.close();
        }
      }
    },
    dispose: () => {
      ended.abort();
      network.dispose();
    },
  };
}
