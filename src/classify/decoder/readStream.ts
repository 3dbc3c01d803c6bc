import { AudioDecodeError, type SampleStream } from '../../audio';
import { transfer, unpackError, WorkerStalledError, type Link } from '../../workers';
import type { DecoderApi, StreamHead, StreamStep } from './decoderApi';

/**
 * Chunks that are asked for ahead of the reader, so that the decoder goes on while a batch is scored: some six seconds,
 * 400 KB. No more waits in memory, however slow the reader is.
 */
const AHEAD = 4;

/** The stream that a decoder has open. `onClose` is called once, when it is closed. */
export function readStream<Source>(
  link: Link<DecoderApi<Source>>,
  head: StreamHead,
  onClose: () => void,
): SampleStream {
  const closed = new AbortController();
  let damage: Error | undefined;

  const ask = (spent?: Float32Array): Promise<StreamStep> => {
    const room = spent && transfer(spent, [spent.buffer]);
    const step = link.call('next', room, { signal: closed.signal });
    // The reader hears of a failure when its turn comes; where it has stopped reading, it is nobody's any more.
    step.catch(() => undefined);
    return step;
  };
  async function* steps(): AsyncGenerator<Float32Array, void, undefined> {
    const asked = Array.from({ length: AHEAD }, () => ask());
    for (;;) {
      const step = await asked.splice(0, 1)[0];
      if (step.done) {
        damage = step.value && unpackError(step.value, { AudioDecodeError });
        return;
      }
      yield step.value;
      asked.push(ask(step.value));
    }
  }
  /** A file that its decoder is stuck in has broken off there. */
  async function* chunks(): AsyncGenerator<Float32Array, void, undefined> {
    let heard = false;
    try {
      for await (const chunk of steps()) {
        heard = true;
        yield chunk;
      }
    } catch (cause) {
      if (!(cause instanceof WorkerStalledError)) throw cause;
      const stuck = new AudioDecodeError('corrupt', { format: head.source.format, cause });
      if (!heard) throw stuck;
      damage = stuck;
    }
  }
  return {
    ...head,
    chunks: chunks(),
    get damage() {
      return damage;
    },
    close: () => {
      if (closed.signal.aborted) return;
      closed.abort();
      onClose();
    },
  };
}
