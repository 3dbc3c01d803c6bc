import { AudioDecodeError } from '../../audio/audioDecodeError';
import { linkTo } from '../../workers/workerLink';
import { connectDecoder, type Decoder } from './decoderClient';

/**
 * Starts a worker that decodes files, beside the one that asks for it and until that one ends. Where a browser's workers
 * have no workers, nor have they WebCodecs: files are refused, and left to the main thread's decoder.
 */
export function startDecoder(): Decoder {
  if (!('Worker' in globalThis)) {
    return { open: () => Promise.reject(new AudioDecodeError('unsupported-codec')) };
  }
  const worker = new Worker(new URL('./decoderWorker.ts', import.meta.url), {
    type: 'module',
    name: 'decoder',
  });
  return connectDecoder(linkTo(worker));
}
