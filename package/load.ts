import {
  loadClassifier,
  type Classification,
  type ClassifyOptions,
  type LoadProgress,
} from '../src/classify';
import { whereIs, type NetworkCard, type NetworkSource } from './network';
import { genre } from './networks/genre';
import { readSound, type Sound, type SoundOptions } from './sound';

/** How a classifier is loaded. */
export interface LoadOptions {
  /** The network that listens; the package's `genre` unless given. */
  network?: NetworkSource;
  /** Of the download of its weights. */
  onProgress?: (progress: LoadProgress) => void;
  /** Aborting ends what was begun and rejects with the signal's reason. */
  signal?: AbortSignal;
}

/** Names the genre of sounds, in a worker of its own. Whoever loads one disposes of it. */
export interface GenreClassifier {
  /** What the network that listens says of itself. */
  readonly card: NetworkCard;
  /** Aborted once it answers nothing any more: it was disposed of, or its worker broke down. */
  readonly ended: AbortSignal;
  /**
   * Listens to a whole sound. Several may be classified at the same time; they wait for each other.
   *
   * @throws {AudioDecodeError} where it can't be decoded
   * @throws {SoundFetchError} where it is an address that gives no file
   * @throws {RangeError} where it has not a single sample, or `sampleRate` is none
   * @throws {WorkerFailedError} where the worker breaks down
   * @throws the signal's reason once it is aborted
   */
  classify(sound: Sound, options?: SoundOptions & ClassifyOptions): Promise<Classification>;
  /** Frees the network, its worker and its memory. Once is enough. */
  dispose(): void;
}

/**
 * Loads a network into a worker of its own. Runs in pages and in workers, of any browser with WebAssembly SIMD (since March 2023).
 *
 * @throws {ModelLoadError} where its files can't be had, or nothing runs it here
 * @throws {ModelMismatchError} where its card does not fit this version of the package
 * @throws {WorkerFailedError} where the worker does not start
 * @throws the signal's reason once it is aborted
 */
export async function load({ network = genre, ...options }: LoadOptions = {}): Promise<GenreClassifier> {
  const classifier = await loadClassifier({ ...whereIs(network), ...options });
  return {
    card: classifier.card,
    ended: classifier.ended,
    async classify(sound, { sampleRate, ...given } = {}) {
      const { signal } = given;
      return classifier.classify(await readSound(sound, { sampleRate, signal }), given);
    },
    dispose: () => classifier.dispose(),
  };
}
