import type { CapturedBlock, CaptureReader, CaptureWriter } from './types';

/** Samples that a ring holds, a power of two: 2.7 s at 48 kHz, far longer than any reader looks away. */
export const RING_SAMPLES = 2 ** 17;

/** Places of the counters. They count samples from the start and wrap around at 2^32, which a power of two divides. */
const WRITTEN = 0;
const READ = 1;
const DROPPED = 2;
const COUNTERS = 4;

interface RingViews {
  counters: Int32Array;
  /** One number: `Date.now()` when the last samples were written. */
  arrivedMs: Float64Array;
  samples: Float32Array;
}

/** Memory of a ring that one thread writes and another reads, neither ever waiting for the other. */
export function allocateRing(): SharedArrayBuffer {
  return new SharedArrayBuffer(4 * COUNTERS + 8 + 4 * RING_SAMPLES);
}

function viewsOf(ring: SharedArrayBuffer): RingViews {
  return {
    counters: new Int32Array(ring, 0, COUNTERS),
    arrivedMs: new Float64Array(ring, 4 * COUNTERS, 1),
    samples: new Float32Array(ring, 4 * COUNTERS + 8, RING_SAMPLES),
  };
}

/** The only writer of a ring. What finds no room is dropped whole, and counted. */
export function ringWriter(ring: SharedArrayBuffer): CaptureWriter {
  const { counters, arrivedMs, samples } = viewsOf(ring);
  return {
    write(block, atMs) {
      const written = Atomics.load(counters, WRITTEN);
      const waiting = (written - Atomics.load(counters, READ)) | 0;
      if (waiting + block.length > RING_SAMPLES) {
        Atomics.add(counters, DROPPED, block.length);
        return;
      }
      const at = written & (RING_SAMPLES - 1);
      const untilEnd = Math.min(block.length, RING_SAMPLES - at);
      samples.set(block.subarray(0, untilEnd), at);
      samples.set(block.subarray(untilEnd), 0);
      arrivedMs[0] = atMs;
      // Last, so that a reader who sees the new count sees the samples too.
      Atomics.store(counters, WRITTEN, (written + block.length) | 0);
    },
  };
}

/** The only reader of a ring. */
export function ringReader(ring: SharedArrayBuffer): CaptureReader {
  const { counters, arrivedMs, samples } = viewsOf(ring);
  return {
    read(): CapturedBlock | undefined {
      const read = Atomics.load(counters, READ);
      const count = (Atomics.load(counters, WRITTEN) - read) | 0;
      const dropped = Atomics.exchange(counters, DROPPED, 0);
      if (count === 0 && dropped === 0) return undefined;
      const at = read & (RING_SAMPLES - 1);
      const untilEnd = Math.min(count, RING_SAMPLES - at);
      const block = new Float32Array(count);
      block.set(samples.subarray(at, at + untilEnd));
      block.set(samples.subarray(0, count - untilEnd), untilEnd);
      const atMs = arrivedMs[0];
      Atomics.store(counters, READ, (read + count) | 0);
      return { samples: block, arrivedMs: atMs, dropped };
    },
    close: () => undefined,
  };
}
