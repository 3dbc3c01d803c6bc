import { releaseProxy, transfer, wrap, type Remote } from 'comlink';
import type { SampleStream, SourceNote } from '../../audio/types';
import { installErrorTransport } from '../errorTransport';
import { untilAborted } from '../untilAborted';
import type { WorkerLink } from '../workerLink';
import type { DecodedSound, DecoderService, StreamStep } from './decoderService';

/**
 * Chunks that are asked for ahead of the reader, so that the decoder goes on while a batch is scored: some six seconds,
 * 400 KB. No more waits in memory, however slow the reader is.
 */
const AHEAD = 4;

/** Opens sound files as streams. */
export interface Decoder {
  /**
   * @throws {AudioDecodeError} at once, or while the stream is read
   * @throws {WorkerFailedError} where the worker breaks down
   */
  open: (file: Blob) => Promise<SampleStream>;
}

/** Stands for the decoder that a worker serves: what is read here is decoded there, a little ahead of the reader. */
export function connectDecoder({ endpoint, failed }: WorkerLink): Decoder {
  installErrorTransport();
  // comlink's own types take what is handed over as a proxy for what is cloned.
  const service = wrap(endpoint) as unknown as DecoderService<Remote<DecodedSound>>;
  return {
    open: async (file) => {
      const sound = await untilAborted(service.open(file), failed);
      return streamOf(sound, await untilAborted(sound.head, failed), failed);
    },
  };
}

function streamOf(
  sound: Remote<DecodedSound>,
  head: DecodedSound['head'],
  failed: AbortSignal,
): SampleStream {
  const closed = new AbortController();
  const ended = AbortSignal.any([failed, closed.signal]);
  let notes: readonly SourceNote[] = [];

  const ask = (spent?: Float32Array): Promise<StreamStep> => {
    const next = spent ? sound.next(transfer(spent, [spent.buffer])) : sound.next();
    const step = untilAborted<StreamStep>(next, ended);
    // The reader hears of a failure when its turn comes; where it has stopped reading, it is nobody's any more.
    step.catch(() => undefined);
    return step;
  };
  async function* chunks(): AsyncGenerator<Float32Array, void, undefined> {
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
  return {
    ...head,
    chunks: chunks(),
    get notes() {
      return notes;
    },
    close: () => {
      closed.abort();
      sound[releaseProxy]();
    },
  };
}
