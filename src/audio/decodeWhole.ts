import { AudioDecodeError, type AudioDecodeReason } from './audioDecodeError';
import { concatenate } from './concatenate';
import { openContainer } from './container';
import { Resampler } from './resampler';
import type { SourceInfo } from './types';
import type { WholeSamples } from './wholeSamples';

/** Hz, for files whose own rate nobody tells; and the rates that every browser's audio context can have. */
const USUAL_RATE = 48_000;
const CONTEXT_RATES = { lowest: 8_000, highest: 96_000 };

/** True where `decodeWhole` may do better than `openStream`, which failed with `error`. */
export function mayDecodeWhole(error: unknown): boolean {
  return error instanceof AudioDecodeError && error.reason !== 'empty' && error.reason !== 'no-audio';
}

/**
 * Decodes a file by `decodeAudioData`, which knows codecs that a browser's WebCodecs may lack, but exists on the main
 * thread only and takes the whole file into memory: the way out where `openStream` fails.
 *
 * @throws AudioDecodeError
 */
export async function decodeWhole(file: Blob): Promise<WholeSamples> {
  const { source, failure } = await describe(file);
  const sampleRate = contextRate(source.sampleRate);
  const decoded = await decodeAt(sampleRate, file).catch((cause: unknown) => {
    throw new AudioDecodeError(failure, { format: source.format, cause });
  });
  const resampler = new Resampler(sampleRate);
  const samples = concatenate([resampler.push(mixDown(decoded)), resampler.flush()]);
  if (samples.length === 0) throw new AudioDecodeError('no-audio', { format: source.format });
  return { source: { ...source, channels: decoded.numberOfChannels }, samples };
}

/** What is known of a file before it is decoded, and what is wrong with it if that fails. */
interface Description {
  source: SourceInfo;
  failure: AudioDecodeReason;
}

async function describe(file: Blob): Promise<Description> {
  try {
    const { source, track, close } = await openContainer(file);
    const failure = (await track.canDecode()) ? 'corrupt' : 'unsupported-codec';
    close();
    return { source, failure };
  } catch (error) {
    if (!(error instanceof AudioDecodeError && mayDecodeWhole(error))) throw error;
    // A container that we do not know may be one that the browser does.
    const format = file.type.replace(/^audio\/(x-)?/, '') || 'unknown';
    return { source: { format, sampleRate: USUAL_RATE, channels: 1 }, failure: error.reason };
  }
}

async function decodeAt(sampleRate: number, file: Blob): Promise<AudioBuffer> {
  const context = new OfflineAudioContext({ length: 1, sampleRate });
  return context.decodeAudioData(await file.arrayBuffer());
}

/** The file's own rate where a context can have it, so that no resampler but ours is at work. */
function contextRate(sampleRate: number): number {
  const possible = sampleRate >= CONTEXT_RATES.lowest && sampleRate <= CONTEXT_RATES.highest;
  return possible ? sampleRate : USUAL_RATE;
}

/** Mean of the channels. */
function mixDown(buffer: AudioBuffer): Float32Array {
  const mixed = new Float32Array(buffer.length);
  for (let channel = 0; channel < buffer.numberOfChannels; channel++) {
    buffer.getChannelData(channel).forEach((sample, index) => {
      mixed[index] += sample / buffer.numberOfChannels;
    });
  }
  return mixed;
}
