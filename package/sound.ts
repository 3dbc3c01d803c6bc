import { mixDown, SAMPLE_RATE, type WholeSamples } from '../src/audio';

/**
 * A sound that can be classified: a sound file, the address of one, what the browser has decoded, or mono samples in [-1, 1].
 */
export type Sound = Blob | AudioBuffer | Float32Array | URL | string;

/** How a sound is read. */
export interface SoundOptions {
  /** Of a sound that is given as samples, in Hz; 16,000 unless given. */
  sampleRate?: number;
  /** Aborting rejects with the signal's reason and frees everything. */
  signal?: AbortSignal;
}

/** A sound could not be fetched; `url` says which. */
export class SoundFetchError extends Error {
  override readonly name = 'SoundFetchError';
  /** Absolute. */
  readonly url: string;

  constructor(url: string, problem: string, options?: ErrorOptions) {
    super(`${url}: ${problem}`, options);
    this.url = url;
  }
}

/**
 * The sound as the classifier takes it: files as they are, all else as mono samples at 16 kHz.
 *
 * @throws {SoundFetchError} where an address gives no file
 * @throws {RangeError} where a sample rate is none
 * @throws the signal's reason once it is aborted
 */
export async function readSound(
  sound: Sound,
  { sampleRate = SAMPLE_RATE, signal }: SoundOptions = {},
): Promise<Blob | WholeSamples> {
  if (sound instanceof Blob) return sound;
  if (sound instanceof Float32Array) return readSamples([sound], sampleRate, signal);
  if (typeof sound === 'string' || sound instanceof URL) return fetchSound(sound, signal);
  const channels = Array.from({ length: sound.numberOfChannels }, (_, index) => sound.getChannelData(index));
  return readSamples(channels, sound.sampleRate, signal);
}

/**
 * Samples of one channel or several, at any rate, as mono samples at 16 kHz.
 *
 * @throws {RangeError} where `sampleRate` is none
 */
export async function readSamples(
  channels: Float32Array[],
  sampleRate: number,
  signal?: AbortSignal,
): Promise<WholeSamples> {
  const { samples, notes } = await mixDown({ channels, sampleRate }, signal);
  return { source: { format: 'samples', sampleRate, channels: channels.length }, samples, notes };
}

async function fetchSound(address: URL | string, signal?: AbortSignal): Promise<Blob> {
  const url = new URL(address, globalThis.location.href).href;
  const response = await fetch(url, { signal }).catch((cause: unknown) => {
    signal?.throwIfAborted();
    throw new SoundFetchError(url, 'there was no answer', { cause });
  });
  if (!response.ok) throw new SoundFetchError(url, `${response.status} ${response.statusText}`);
  return response.blob();
}
