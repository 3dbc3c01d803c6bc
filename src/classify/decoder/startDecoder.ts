import { AudioDecodeError } from '../../audio';
import { createDecoder, type Decoder } from './createDecoder';

/**
 * Starts a worker that decodes files, beside the one that asks for it and until that one ends. Where a browser's workers
 * have no workers, nor have they WebCodecs: files are refused, and left to the main thread's decoder.
 */
export function startDecoder(): Decoder<Blob> {
  if (!('Worker' in globalThis)) {
    return { open: () => Promise.reject(new AudioDecodeError('unsupported-codec')), close: () => undefined };
  }
  return createDecoder(
    () => new Worker(new URL('./decoderWorker.ts', import.meta.url), { type: 'module', name: 'decoder' }),
  );
}
