import { AudioDecodeError } from './audioDecodeError';
import { ByteSource, type OnRead } from './containers/byteSource';
import { openContainer } from './containers/openContainer';
import { streamOfContainer } from './containerStream';
import type { SampleStream } from './types';

export interface OpenOptions {
  /** Told as the file is read, a few times a second of decoding at least: who hears nothing for long may take it for stuck. */
  onRead?: OnRead;
}

/**
 * Opens a sound file as a stream of mono samples at 16 kHz: it is read, demultiplexed and decoded piece by piece, as fast as the
 * reader asks, so that memory does not grow with its length. Works in a worker, and in Node where decoders have been registered
 * (cli/support). Decodes by WebCodecs; where those fail, see `decodeWhole`.
 *
 * @throws AudioDecodeError at once, or while the stream is read
 * @throws what the system says, where the file can no longer be read
 */
export async function openStream(file: Blob, { onRead }: OpenOptions = {}): Promise<SampleStream> {
  const source = new ByteSource(file, onRead);
  try {
    return streamOfContainer(source, await openContainer(source));
  } catch (cause) {
    if (cause instanceof AudioDecodeError) throw cause;
    throw source.failure ?? new AudioDecodeError('corrupt', { cause });
  }
}
