import { SAMPLE_RATE, type SampleStream, type SourceInfo, type SourceNote } from './types';

/** A whole source as mono samples at 16 kHz; cloneable, and the buffer of `samples` can be transferred to a worker. */
export interface WholeSamples {
  source: SourceInfo;
  samples: Float32Array;
  notes?: readonly SourceNote[];
}

/** The stream of a source that was decoded whole. */
export function streamOf({ source, samples, notes = [] }: WholeSamples): SampleStream {
  return {
    source,
    durationS: samples.length / SAMPLE_RATE,
    chunks: single(samples),
    notes,
    close() {
      // Nothing is held but memory.
    },
  };
}

async function* single(samples: Float32Array): AsyncGenerator<Float32Array, void, undefined> {
  yield await Promise.resolve(samples);
}
