import type { SampleStream, SourceNote } from '../../audio';
import { transfer, type Call } from '../../workers';

/** Opens a source as a stream. `onRead` is called while bytes come in, as a sign of progress. */
export type OpenSource<Source> = (source: Source, options: { onRead: () => void }) => Promise<SampleStream>;

/** A chunk of a stream, or its end and what is to be said of it. */
export type StreamStep = IteratorResult<Float32Array, readonly SourceNote[]>;

export type StreamHead = Pick<SampleStream, 'source' | 'durationS'>;

/** What a worker that decodes offers: one stream at a time. */
export interface DecoderApi<Source> {
  open(source: Source, call: Call<'read'>): Promise<StreamHead>;
  /**
   * The next chunk. May be requested before the last one has arrived; a worker decodes no further than requested.
   *
   * @param spent a chunk that is no longer needed, handed back: the next one is written over it. Buffers that came from another
   * worker are collected so late that those of an hour of music would pile up
   */
  next(spent: Float32Array | undefined, call: Call<'read'>): Promise<StreamStep>;
  /** Closes the stream, if one is open; another may be opened then. */
  close(): void;
}

/** Offers the streams that `openSource` gives. */
export function decoderApi<Source>(openSource: OpenSource<Source>): DecoderApi<Source> {
  let opened: { stream: SampleStream; chunks: AsyncIterator<Float32Array> } | undefined;
  /** Of the newest call, the last one to be answered. */
  let report: Call<'read'>['report'] = () => undefined;
  return {
    async open(source, call) {
      report = call.report;
      const stream = await openSource(source, {
        onRead: () => report('read'),
      });
      if (call.signal.aborted) stream.close();
      call.signal.throwIfAborted();
      opened = { stream, chunks: stream.chunks[Symbol.asyncIterator]() };
      return { source: stream.source, durationS: stream.durationS };
    },
    async next(spent, call) {
      report = call.report;
      if (!opened) throw new Error('No source is open.');
      const { stream, chunks } = opened;
      const step = await chunks.next();
      if (step.done) return { done: true, value: stream.notes };
      const value = copied(step.value, spent?.buffer);
      return transfer({ done: false, value }, [value.buffer]);
    },
    close() {
      opened?.stream.close();
      opened = undefined;
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
