import type { InputAudioTrack } from 'mediabunny';
import { AudioSampleSink, BlobSource, Input } from 'mediabunny';
import { AudioDecodeError } from './audioDecodeError';
import { FORMATS, formatName } from './formats';
import { monoSamples } from './monoSamples';
import type { SampleStream, SourceInfo } from './types';

/**
 * Opens a sound file as a stream of mono samples at 16 kHz: it is read, demultiplexed and decoded piece by piece,
 * as fast as the reader asks, so that memory does not grow with its length. Works in a worker, and in Node where
 * decoders have been registered (cli/support). Decodes by WebCodecs; where those lack the codec, see `decodeWhole`.
 *
 * @throws AudioDecodeError at once, or while the stream is read
 */
export async function openStream(file: Blob): Promise<SampleStream> {
  if (file.size === 0) throw new AudioDecodeError('empty');
  const input = new Input({ source: new BlobSource(file), formats: FORMATS });
  try {
    const track = await audioTrack(input);
    const source = await sourceInfo(input, track);
    // The last page of an Ogg file says where it ends, within the last packet; no other container is so exact.
    const endS = source.format === 'ogg' ? await track.computeDuration() : undefined;
    const pieces = new AudioSampleSink(track).samples(0);
    let damage: AudioDecodeError | undefined;
    return {
      source,
      durationS: endS ?? (await track.getDurationFromMetadata()) ?? undefined,
      chunks: monoSamples(pieces, { format: source.format, endS }, (found) => (damage = found)),
      get damage() {
        return damage;
      },
      close() {
        input.dispose();
      },
    };
  } catch (cause) {
    input.dispose();
    if (cause instanceof AudioDecodeError) throw cause;
    throw new AudioDecodeError('corrupt', { cause });
  }
}

async function audioTrack(input: Input): Promise<InputAudioTrack> {
  if (!(await input.canRead())) throw new AudioDecodeError('unknown-format');
  const format = formatName(await input.getFormat());
  const track = await input.getPrimaryAudioTrack();
  if (!track) throw new AudioDecodeError('no-audio', { format });
  if (!(await track.canDecode())) {
    throw new AudioDecodeError('unsupported-codec', { format: (await track.getCodec()) ?? format });
  }
  return track;
}

async function sourceInfo(input: Input, track: InputAudioTrack): Promise<SourceInfo> {
  return {
    format: formatName(await input.getFormat()),
    sampleRate: await track.getSampleRate(),
    channels: await track.getNumberOfChannels(),
  };
}
