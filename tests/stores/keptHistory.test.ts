import { expect, it, vi } from 'vitest';
import type { HeardSegment } from '../../src/live';
import { openKeptHistory } from '../../src/stores/live/keptHistory';

/** What the browser's database holds, and whether it has room. */
const disk = vi.hoisted(() => ({ rows: new Map<number, { startMs: number }>(), full: false, puts: 0 }));

vi.mock('idb', () => ({
  openDB: () =>
    Promise.resolve({
      getAll: () => Promise.resolve([...disk.rows.values()]),
      transaction: () => ({
        store: {
          put: (row: { startMs: number }) => {
            if (disk.full) return Promise.reject(new DOMException('full', 'QuotaExceededError'));
            disk.puts += 1;
            disk.rows.set(row.startMs, row);
            return Promise.resolve();
          },
          delete: (key: number) => Promise.resolve(disk.rows.delete(key)),
        },
        done: Promise.resolve(),
      }),
    }),
}));

const segment = (startMs: number): HeardSegment => ({
  id: startMs,
  startMs,
  endMs: startMs + 1,
  kind: 'genre',
  genre: 'jazz',
  closest: undefined,
  genres: ['jazz'],
  confidence: 1,
  said: undefined,
});

it('what was heard is written where it changed, and once more where the browser had no room', async () => {
  const kept = await openKeptHistory();
  const [first, second] = [segment(1), segment(2)];
  await kept.write([first]);
  await kept.write([first, second]);
  expect([[...disk.rows.keys()], disk.puts]).toEqual([[1, 2], 2]);

  disk.full = true;
  const grown = { ...second, endMs: 9 };
  await expect(kept.write([first, grown])).rejects.toThrow('full');
  disk.full = false;
  await kept.write([first, grown]);
  expect(await kept.read()).toEqual([first, grown]);
  expect(disk.puts).toBe(3);

  await kept.write([]);
  expect(await kept.read()).toEqual([]);
});
