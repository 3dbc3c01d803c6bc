import { createDecoder, type Decoder } from '../../src/classify/decoder';
import { startThread } from './thread';

/**
 * Decodes sound files of the disk, named by their paths, in a thread beside this one: a file whose decoding never ends would hold up
 * this thread for ever. The caller closes the decoder.
 */
export function startDecoderThread(): Decoder<string> {
  return createDecoder(() => startThread(new URL('./decoderThread.ts', import.meta.url)));
}
