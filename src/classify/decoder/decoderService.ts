import { expose, finalizer, proxy, transfer, type Endpoint } from 'comlink';
import type { SampleStream, SourceNote } from '../../audio/types';
import { installErrorTransport } from '../errorTransport';

/** A chunk of a stream, or its end and what is to be said of it. */
export type StreamStep = IteratorResult<Float32Array, readonly SourceNote[]>;

/** A sound that a worker decodes. It is closed when its client releases it. */
export interface DecodedSound {
  readonly head: Pick<SampleStream, 'source' | 'durationS'>;
  /**
   * The next chunk. May be asked for before the last one has arrived; a worker decodes no further than it is asked.
   *
   * @param spent a chunk that is no longer needed, handed back: the next one is written over it. Buffers that came from another
   * worker are collected so late that those of an hour of music would pile up
   */
  next(spent?: Float32Array): Promise<StreamStep>;
}

/** What a worker that decodes offers to its client; the sound is different on either side. */
export interface DecoderService<Sound> {
  open(file: Blob): Promise<Sound>;
}

/** Serves the streams that `open` gives to one client at the other end of `endpoint`. */
export function serveDecoder(open: (file: Blob) => Promise<SampleStream>, endpoint?: Endpoint): void {
  installErrorTransport();
  const service: DecoderService<DecodedSound> = {
    open: async (file) => proxy(soundOf(await open(file))),
  };
  expose(service, endpoint);
}

function soundOf(stream: SampleStream): DecodedSound & { [finalizer]: () => void } {
  const { source, durationS } = stream;
  const chunks = stream.chunks[Symbol.asyncIterator]();
  return {
    head: { source, durationS },
    async next(spent) {
      const step = await chunks.next();
      if (step.done) return { done: true, value: stream.notes };
      const value = copied(step.value, spent?.buffer);
      return transfer({ done: false, value }, [value.buffer]);
    },
    [finalizer]: () => {
      stream.close();
    },
  };
}

/** The samples in `room` where they fit into it, else in a buffer of their own. */
function copied(samples: Float32Array, room?: ArrayBufferLike): Float32Array {
  if (!room || room.byteLength < samples.byteLength) return samples.slice();
  const copy = new Float32Array(room, 0, samples.length);
  copy.set(samples);
  return copy;
}
