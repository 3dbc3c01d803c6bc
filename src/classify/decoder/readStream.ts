import { AudioDecodeError, SAMPLE_RATE, type SampleStream, type SourceNote } from '../../audio';
import { transfer, WorkerStalledError, type Link } from '../../workers';
import type { DecoderApi, StreamHead, StreamStep } from './decoderApi';

/**
 * Chunks that are requested ahead of the reader, so that the decoder goes on while a batch is scored: some six seconds,
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
  let notes: readonly SourceNote[] = [];

  const ask = (spent?: Float32Array): Promise<StreamStep> => {
    const room = spent && transfer(spent, [spent.buffer]);
    const step = link.call('next', room, { signal: closed.signal });
    // A failure is thrown at the reader's turn; where it has stopped reading, it concerns nobody.
    step.catch(() => undefined);
    return step;
  };
  async function* steps(): AsyncGenerator<Float32Array, void, undefined> {
    const asked = Array.from({ length: AHEAD }, () => ask());
    for (;;) {
      const step = await asked.splice(0, 1)[0];
      if (step.done) {
        notes = step.value;
        return;
      }
      yield step.value;
      asked.push(ask(step.value));
    }
  }
  /** A file that its decoder is stuck in has broken off there. */
  async function* chunks(): AsyncGenerator<Float32Array, void, undefined> {
    let heard = 0;
    try {
      for await (const chunk of steps()) {
        heard += chunk.length;
        yield chunk;
      }
    } catch (cause) {
      if (!(cause instanceof WorkerStalledError)) throw cause;
      if (heard === 0) throw new AudioDecodeError('corrupt', { format: head.source.format, cause });
      notes = [{ kind: 'part', heardS: heard / SAMPLE_RATE, expectedS: head.durationS }, { kind: 'damaged' }];
    }
  }
  return {
    ...head,
    chunks: chunks(),
    get notes() {
      return notes;
    },
    close: () => {
      if (closed.signal.aborted) return;
      closed.abort();
      onClose();
    },
  };
}
