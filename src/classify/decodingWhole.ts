import { transfer } from 'comlink';
import { AudioDecodeError } from '../audio/audioDecodeError';
import type { WholeSamples } from '../audio/wholeSamples';
import type { Classifier } from './types';
import { untilAborted } from './untilAborted';

/**
 * The same classifier, with a way out for files that its worker can't decode: they are decoded whole, here on the
 * main thread, and their samples sent instead.
 */
export function decodingWhole(classifier: Classifier<Blob | WholeSamples>): Classifier {
  return {
    ...classifier,
    async classify(source, options = {}) {
      try {
        return await classifier.classify(source, options);
      } catch (error) {
        if (!(error instanceof AudioDecodeError)) throw error;
        // Seldom needed, so it is loaded only then.
        const { decodeWhole, mayDecodeWhole } = await import('../audio/decodeWhole');
        if (!mayDecodeWhole(error)) throw error;
        const decoding = decodeWhole(source);
        const whole = await (options.signal ? untilAborted(decoding, options.signal) : decoding);
        return classifier.classify(transfer(whole, [whole.samples.buffer]), options);
      }
    },
  };
}
