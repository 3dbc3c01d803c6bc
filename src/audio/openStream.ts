import type { InputAudioTrack } from 'mediabunny';
import { AudioSampleSink } from 'mediabunny';
import { AudioDecodeError } from './audioDecodeError';
import { openContainer, type Container } from './container';
import { monoSamples } from './monoSamples';
import type { SampleStream } from './types';

/**
 * Opens a sound file as a stream of mono samples at 16 kHz: it is read, demultiplexed and decoded piece by piece,
 * as fast as the reader asks, so that memory does not grow with its length. Works in a worker, and in Node where
 * decoders have been registered (cli/support). Decodes by WebCodecs; where those fail, see `decodeWhole`.
 *
 * @throws AudioDecodeError at once, or while the stream is read
 */
export async function openStream(file: Blob): Promise<SampleStream> {
  const container = await openContainer(file);
  try {
    return await streamOfContainer(container);
  } catch (cause) {
    container.close();
    if (cause instanceof AudioDecodeError) throw cause;
    throw new AudioDecodeError('corrupt', { format: container.source.format, cause });
  }
}

async function streamOfContainer({ track, source, close }: Container): Promise<SampleStream> {
  if (!(await track.canDecode())) {
    throw new AudioDecodeError('unsupported-codec', { format: (await track.getCodec()) ?? source.format });
  }
  const endS = source.format === 'ogg' ? await endOfOgg(track) : undefined;
  const pieces = new AudioSampleSink(track).samples(0);
  let damage: AudioDecodeError | undefined;
  return {
    source,
    durationS: endS ?? (await track.getDurationFromMetadata()) ?? undefined,
    chunks: monoSamples(pieces, { format: source.format, endS }, (found) => (damage = found)),
    get damage() {
      return damage;
    },
    close,
  };
}

/**
 * Seconds at which an Ogg file ends, within its last packet, as its last page says; no other container is so exact.
 * Undefined where that page is cut off; reading will come upon the damage and report it.
 */
function endOfOgg(track: InputAudioTrack): Promise<number | undefined> {
  return track.computeDuration().catch(() => undefined);
}
