import { SAMPLE_RATE, type SampleStream, type SourceNote } from '../../src/audio/types';

export interface TestStream extends SampleStream {
  closed: boolean;
}

/** A stream over samples in memory, in chunks of `chunkLength`. */
export function streamOf(
  samples: Float32Array,
  { chunkLength = 4000, notes = [] as readonly SourceNote[] } = {},
): TestStream {
  async function* chunks() {
    for (let at = 0; at < samples.length; at += chunkLength) {
      yield await Promise.resolve(samples.slice(at, at + chunkLength));
    }
  }
  return {
    source: { format: 'test', sampleRate: SAMPLE_RATE, channels: 1 },
    durationS: samples.length / SAMPLE_RATE,
    chunks: chunks(),
    notes,
    closed: false,
    close() {
      this.closed = true;
    },
  };
}

/** A tone that glides and swells, so that no two windows are alike. */
export function glide(seconds: number): Float32Array {
  return Float32Array.from({ length: Math.round(seconds * SAMPLE_RATE) }, (_, index) => {
    const time = index / SAMPLE_RATE;
    return (0.2 + 0.1 * Math.sin(time)) * Math.sin(2 * Math.PI * (220 + 40 * time) * time);
  });
}
