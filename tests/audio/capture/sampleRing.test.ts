import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocateRing, RING_SAMPLES, ringReader, ringWriter } from '../../../src/audio/capture/sampleRing';

/** Numbers that tell one sample from the next; exact in 32 bits. */
function counted(from: number, length: number): Float32Array {
  return Float32Array.from({ length }, (_, index) => (from + index) % 2 ** 20);
}

describe('the ring', () => {
  it('gives all samples once and in order, however writing and reading take turns', () => {
    const turns = fc.array(fc.record({ write: fc.integer({ min: 0, max: 40_000 }), read: fc.boolean() }));
    fc.assert(
      fc.property(turns, (steps) => {
        const ring = allocateRing();
        const writer = ringWriter(ring);
        const reader = ringReader(ring);
        let written = 0;
        let waiting = 0;
        let read = 0;
        for (const step of steps) {
          if (waiting + step.write <= RING_SAMPLES) {
            writer.write(counted(written, step.write), 1);
            written += step.write;
            waiting += step.write;
          }
          if (!step.read) continue;
          const block = reader.read();
          expect(block?.samples ?? new Float32Array()).toEqual(counted(read, waiting));
          expect(block?.dropped ?? 0).toBe(0);
          read += waiting;
          waiting = 0;
        }
      }),
      { numRuns: 30 },
    );
  });

  it('says when the last samples arrived, and nothing where none did', () => {
    const ring = allocateRing();
    const writer = ringWriter(ring);
    const reader = ringReader(ring);
    expect(reader.read()).toBeUndefined();
    writer.write(counted(0, 128), 1000);
    writer.write(counted(128, 128), 1003);
    expect(reader.read()).toMatchObject({ arrivedMs: 1003 });
    expect(reader.read()).toBeUndefined();
  });

  it('drops what finds no room, counts it, and goes on after it was read', () => {
    const ring = allocateRing();
    const writer = ringWriter(ring);
    const reader = ringReader(ring);
    writer.write(counted(0, RING_SAMPLES - 100), 1);
    writer.write(counted(0, 128), 2);
    writer.write(counted(0, 128), 3);
    expect(reader.read()).toMatchObject({ dropped: 256, arrivedMs: 1 });
    writer.write(counted(7, 128), 4);
    expect(reader.read()).toEqual({ samples: counted(7, 128), dropped: 0, arrivedMs: 4 });
  });

  it('counts on where its counters wrap around', () => {
    const ring = allocateRing();
    const almost = 2 ** 31 - 64;
    new Int32Array(ring, 0, 2).fill(almost);
    const writer = ringWriter(ring);
    const reader = ringReader(ring);
    for (let turn = 0; turn < 4; turn++) {
      writer.write(counted(turn, 128), turn);
      expect(reader.read()?.samples).toEqual(counted(turn, 128));
    }
  });
});
