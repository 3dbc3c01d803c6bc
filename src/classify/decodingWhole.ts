import { AudioDecodeError, type WholeSamples } from '../audio';
import type { Classifier } from './types';
import { abortable, transfer, WorkerStalledError } from '../workers';

/**
 * The same classifier, with a way out for files that its worker can't decode: they are decoded whole, here on the
 * main thread, and their samples sent instead.
 */
export function decodingWhole(classifier: Classifier<Blob | WholeSamples>): Classifier<Blob | WholeSamples> {
  return {
    ...classifier,
    classify: (source, options = {}) =>
      orDecodedWhole(source, (given) => classifier.classify(given, options), options.signal),
  };
}

/**
 * What `attempt` gives for a source, or, of a file, where a worker can't decode it, for its samples, decoded whole on the main thread.
 *
 * @throws {AudioDecodeError} where nothing decodes it
 * @throws the signal's reason once it is aborted
 */
export async function orDecodedWhole<T>(
  source: Blob | WholeSamples,
  attempt: (source: Blob | WholeSamples) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  try {
    return await attempt(source);
  } catch (error) {
    // What no worker comes to an end with would hold up the page itself.
    if (
      !(source instanceof Blob) ||
      !(error instanceof AudioDecodeError) ||
      error.cause instanceof WorkerStalledError
    )
      throw error;
    // Seldom needed, so it is loaded only then.
    const { decodeWhole, mayDecodeWhole } = await import('../audio/decodeWhole');
    if (!mayDecodeWhole(error)) throw error;
    const whole = await abortable(decodeWhole(source, error, { signal }), signal);
    return attempt(transfer(whole, [whole.samples.buffer]));
  }
}
