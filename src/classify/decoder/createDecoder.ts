import { AudioDecodeError, type SampleStream } from '../../audio';
import {
  connect,
  WorkerClosedError,
  WorkerStalledError,
  type Link,
  type Patience,
  type WorkerLike,
} from '../../workers';
import type { DecoderApi } from './decoderApi';
import { readStream } from './readStream';

/**
 * A decoder hands over a chunk every few hundredths of a second, and reads between them. Damaged files are known that have one
 * search them for ever.
 */
const PATIENCE: Patience = { stallMs: 5000, progressMs: 15_000, abortMs: 1000 };

type DecoderLink<Source> = Link<DecoderApi<Source>>;

/** Opens sound files as streams. */
export interface Decoder<Source> {
  /**
   * @throws {AudioDecodeError} at once, or while the stream is read; also where the file is one that decoding never ends of
   * @throws {WorkerFailedError} where the worker breaks down
   * @throws the signal's reason once it is aborted
   */
  open: (source: Source, signal?: AbortSignal) => Promise<SampleStream>;
  /** Ends the workers, and all that is read from them. */
  close: () => void;
}

/**
 * Decodes in workers that `start` gives: one, and more only as long as several streams are open at once. A worker that is stuck,
 * does not end an aborted call, or breaks down is ended, and another takes its place when there is something to decode.
 */
export function createDecoder<Source>(start: () => WorkerLike): Decoder<Source> {
  const links = new Set<DecoderLink<Source>>();
  let closed = false;

  function connectAnother(): DecoderLink<Source> {
    if (closed) throw new WorkerClosedError('The decoder was closed.');
    const link = connect<DecoderApi<Source>>(start(), { errors: { AudioDecodeError }, patience: PATIENCE });
    links.add(link);
    link.ended.addEventListener('abort', () => links.delete(link));
    return link;
  }

  /** The worker without a stream, once it has closed the one before. */
  let free: Promise<DecoderLink<Source>> | undefined = Promise.resolve(connectAnother());

  async function take(): Promise<DecoderLink<Source>> {
    const taken = free;
    free = undefined;
    const link = await taken;
    return link && !link.ended.aborted ? link : connectAnother();
  }
  function giveBack(link: DecoderLink<Source>): void {
    if (free) {
      link.close();
      return;
    }
    const closed = link.call('close').catch(() => {
      // It has broken down, or did not even close its stream and was ended.
    });
    free = closed.then(() => link);
  }

  return {
    open: async (source, signal) => {
      const link = await take();
      const onClose = (): void => giveBack(link);
      try {
        return readStream(link, await link.call('open', source, { signal }), onClose);
      } catch (error) {
        onClose();
        throw error instanceof WorkerStalledError ? new AudioDecodeError('corrupt', { cause: error }) : error;
      }
    },
    close: () => {
      closed = true;
      links.forEach((link) => link.close());
    },
  };
}
