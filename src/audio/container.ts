import type { InputAudioTrack } from 'mediabunny';
import { BlobSource, Input } from 'mediabunny';
import { AudioDecodeError } from './audioDecodeError';
import { FORMATS, formatName } from './formats';
import type { SourceInfo } from './types';

/** Of the file, in memory: it is read from its start to its end. */
const CACHE_BYTES = 2 ** 20;

/** A sound file whose container has been read, but nothing of which is decoded yet. */
export interface Container {
  track: InputAudioTrack;
  source: SourceInfo;
  /** Stops whatever reads from the track and frees it. */
  close: () => void;
}

/**
 * Opens the container of a sound file; whoever opens it closes it.
 *
 * @throws AudioDecodeError `empty`, `unknown-format`, `no-audio` or `corrupt`
 */
export async function openContainer(file: Blob): Promise<Container> {
  if (file.size === 0) throw new AudioDecodeError('empty');
  const input = new Input({ source: new BlobSource(file, { maxCacheSize: CACHE_BYTES }), formats: FORMATS });
  try {
    if (!(await input.canRead())) throw new AudioDecodeError('unknown-format');
    const format = formatName(await input.getFormat());
    const track = await input.getPrimaryAudioTrack();
    if (!track) throw new AudioDecodeError('no-audio', { format });
    const source = {
      format,
      sampleRate: await track.getSampleRate(),
      channels: await track.getNumberOfChannels(),
    };
    return {
      track,
      source,
      close: () => {
        input.dispose();
      },
    };
  } catch (cause) {
    input.dispose();
    if (cause instanceof AudioDecodeError) throw cause;
    throw new AudioDecodeError('corrupt', { cause });
  }
}
