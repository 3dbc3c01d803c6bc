import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Arena } from '../../src/backend/arena';

const memoryOf = (pages: number, maximum?: number) => new WebAssembly.Memory({ initial: pages, maximum });

describe('the memory of the kernels', () => {
  it('is given out in cache lines, never twice, and is all free again at the end', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 200_000 }), fc.nat()), { maxLength: 60 }),
        (orders) => {
          const arena = new Arena(memoryOf(1));
          const taken: { address: number; bytes: number }[] = [];
          for (const [bytes, dice] of orders) {
            if (dice % 3 === 0 && taken.length > 0) {
              const [part] = taken.splice(dice % taken.length, 1);
              arena.dispose(part.address);
            } else {
              const address = arena.allocate(bytes);
              expect(address % 64).toBe(0);
              expect(address).toBeGreaterThanOrEqual(1024);
              expect(address + bytes).toBeLessThanOrEqual(arena.totalBytes);
              for (const other of taken) {
                expect(address + bytes <= other.address || other.address + other.bytes <= address).toBe(true);
              }
              taken.push({ address, bytes });
            }
          }
          for (const { address } of taken) arena.dispose(address);
          expect(arena.usedBytes).toBe(0);
          // What is free is one piece: all of it can be had at once without more memory.
          const { totalBytes } = arena;
          arena.allocate(totalBytes - 1024);
          expect(arena.totalBytes).toBe(totalBytes);
        },
      ),
    );
  });

  it('is used again where it was given back', () => {
    const arena = new Arena(memoryOf(1));
    const first = arena.allocate(4096);
    arena.dispose(first);
    expect(arena.allocate(4096)).toBe(first);
  });

  it('says so where there is no more of it', () => {
    const arena = new Arena(memoryOf(1, 2));
    expect(() => arena.allocate(3 * 65_536)).toThrow(RangeError);
    expect(arena.usedBytes).toBe(0);
  });

  it('is not given back twice', () => {
    const arena = new Arena(memoryOf(1));
    const address = arena.allocate(10);
    arena.dispose(address);
    expect(() => {
      arena.dispose(address);
    }).toThrow(RangeError);
  });

  it('may be kept apart, from its first use until it is released', () => {
    const arena = new Arena(memoryOf(1));
    let address = 0;
    const release = arena.apart(() => {
      address = arena.allocate(4096);
      arena.dispose(address);
      expect(arena.allocate(4096)).toBe(address);
      arena.dispose(address);
    });
    expect(arena.usedBytes).toBe(0);
    const others = Array.from({ length: 40 }, () => arena.allocate(4096));
    expect(others).not.toContain(address);
    others.forEach((other) => {
      arena.dispose(other);
    });
    release();
    const { totalBytes } = arena;
    arena.allocate(totalBytes - 1024);
    expect(arena.totalBytes).toBe(totalBytes);
  });

  it('is all there again where what used it apart has failed', () => {
    const arena = new Arena(memoryOf(1));
    expect(() =>
      arena.apart(() => {
        arena.dispose(arena.allocate(4096));
        throw new Error('enough');
      }),
    ).toThrow('enough');
    const { totalBytes } = arena;
    arena.allocate(totalBytes - 1024);
    expect(arena.totalBytes).toBe(totalBytes);
  });
});
