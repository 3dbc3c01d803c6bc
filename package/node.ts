/**
 * The same pipeline in Node: WAV, AIFF, MP3, Ogg Vorbis, Opus and FLAC, decoded in a thread of their own.
 *
 * @packageDocumentation
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { modelFolder } from '../cli/support/modelFolder';
import { loadNodeClassifier } from '../cli/support/nodeClassifier';
import { SAMPLE_RATE } from '../src/audio';
import type { Classification, ClassifyOptions } from '../src/classify';
import type { NetworkCard } from './network';
import { readSamples } from './sound';

/** A sound that can be classified: a file, by its path or its `file:` address, or mono samples in [-1, 1]. */
export type Sound = string | URL | Float32Array;

/** How a classifier is loaded. */
export interface LoadOptions {
  /** The network that listens: one of the package's by its name, or a folder; `genre` unless given. */
  network?: string;
}

/** Names the genre of sounds. Whoever loads one disposes of it, which lets the process end. */
export interface GenreClassifier {
  /** What the network that listens says of itself. */
  readonly card: NetworkCard;
  /**
   * Listens to a whole sound.
   *
   * @param options `sampleRate` in Hz of a sound that is given as samples, 16,000 unless given
   * @throws {AudioDecodeError} where it can't be decoded
   * @throws {RangeError} where it has not a single sample, or `sampleRate` is none
   * @throws what the system says, where the file can't be read
   * @throws the signal's reason once it is aborted
   */
  classify(sound: Sound, options?: ClassifyOptions & { sampleRate?: number }): Promise<Classification>;
  /** Frees the network and ends the thread. */
  dispose(): void;
}

/**
 * Loads a network.
 *
 * @throws {Error} where there is no network of that name
 * @throws {ModelLoadError} where its files can't be read
 * @throws {ModelMismatchError} where its card does not fit this version of the package
 */
export async function load({ network = 'genre' }: LoadOptions = {}): Promise<GenreClassifier> {
  const classifier = await loadNodeClassifier(modelFolder(network));
  return {
    card: classifier.card,
    async classify(sound, { sampleRate = SAMPLE_RATE, ...options } = {}) {
      if (sound instanceof Float32Array) {
        return classifier.classify(await readSamples([sound], sampleRate, options.signal), options);
      }
      return classifier.classify(path.resolve(sound instanceof URL ? fileURLToPath(sound) : sound), options);
    },
    dispose: () => {
      classifier.dispose();
    },
  };
}

export {
  AudioDecodeError,
  ModelLoadError,
  ModelMismatchError,
  ModelOutputError,
  WorkerFailedError,
  type AudioDecodeReason,
} from '../src/classify';
export type { NetworkCard } from './network';
export type * from './results';
