import { AudioDecodeError, type AudioDecodeReason } from './audioDecodeError';
import { ByteSource } from './containers/byteSource';
import { openContainer } from './containers/openContainer';
import { mixDown } from './mixDown';
import type { SourceInfo } from './types';
import type { WholeSamples } from './wholeSamples';

/**
 * Larger files are not decoded whole: decoded, all of it stands in memory at once, at 64 kbit/s for example 24 times the file's
 * size and more.
 */
export const LARGEST_WHOLE_BYTES = 32 * 2 ** 20;
/** Hz, for files whose own rate nobody tells; and the rates that every browser's audio context can have. */
const USUAL_RATE = 48_000;
const CONTEXT_RATES = { lowest: 8_000, highest: 96_000 };

/** Where even the browser's own decoder has nothing to look for. */
const HOPELESS: AudioDecodeReason[] = ['empty', 'implausible', 'incomplete-download', 'notes-only'];

/** True where `decodeWhole` may do better than `openStream`, which failed with `error`. */
export function mayDecodeWhole(error: unknown): error is AudioDecodeError {
  return error instanceof AudioDecodeError && !HOPELESS.includes(error.reason);
}

/**
 * Decodes a file by `decodeAudioData`, which knows codecs that a browser's WebCodecs may lack, but exists on the main thread only
 * and takes the whole file into memory: the way out where `openStream` fails, for files up to `LARGEST_WHOLE_BYTES`.
 *
 * @param refusal what `openStream` threw; thrown again where there is no way out
 * @throws the signal's reason once it is aborted; the decoding itself then ends unheard
 */
export async function decodeWhole(
  file: Blob,
  refusal: AudioDecodeError,
  { signal }: { signal?: AbortSignal | undefined } = {},
): Promise<WholeSamples> {
  if (file.size > LARGEST_WHOLE_BYTES) throw refusal;
  const source = await sourceOf(file);
  const sampleRate = contextRate(source?.sampleRate);
  const decoded = await decodeAt(sampleRate, file).catch(() => undefined);
  signal?.throwIfAborted();
  if (!decoded || decoded.length === 0) throw refusal;
  const channels = Array.from({ length: decoded.numberOfChannels }, (_, index) =>
    decoded.getChannelData(index),
  );
  const format = refusal.format ?? (file.type.replace(/^audio\/(x-)?/, '') || 'unknown');
  const { samples, notes } = await mixDown({ channels, sampleRate }, signal);
  if (refusal.reason === 'corrupt') notes.unshift({ kind: 'damaged' });
  return { source: { ...(source ?? { format, sampleRate }), channels: channels.length }, samples, notes };
}

/** What the file is, as far as its container can be read. */
async function sourceOf(file: Blob): Promise<SourceInfo | undefined> {
  try {
    const container = await openContainer(new ByteSource(file));
    container.close();
    return container.source;
  } catch (error) {
    if (error instanceof AudioDecodeError) return undefined;
    throw error;
  }
}

async function decodeAt(sampleRate: number, file: Blob): Promise<AudioBuffer> {
  const context = new OfflineAudioContext({ length: 1, sampleRate });
  return context.decodeAudioData(await file.arrayBuffer());
}

/** The file's own rate where a context can have it, so that no resampler but ours is at work. */
function contextRate(sampleRate: number = USUAL_RATE): number {
  const possible = sampleRate >= CONTEXT_RATES.lowest && sampleRate <= CONTEXT_RATES.highest;
  return possible ? sampleRate : USUAL_RATE;
}
