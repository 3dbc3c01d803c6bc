import { openDB, type DBSchema } from 'idb';
import type { HeardSegment } from '../../live';

interface Schema extends DBSchema {
  /** By when it was heard: an id is one of a page. */
  segments: { key: number; value: HeardSegment };
}

/** The list of what was heard, as it outlives the page; in this browser only. */
export interface KeptHistory {
  /** In the order in which it was heard, the last `MOST_KEPT` at most. */
  read: () => Promise<HeardSegment[]>;
  /** Makes what is kept what is given. */
  write: (segments: readonly HeardSegment[]) => Promise<void>;
}

/** Some weeks of listening day and night; what is older is forgotten. */
export const MOST_KEPT = 10_000;

/** @throws {DOMException} as its methods do, where the browser refuses to store anything, or has no room */
export async function openKeptHistory(name = 'genrescope.live'): Promise<KeptHistory> {
  const database = await openDB<Schema>(name, 1, {
    upgrade: (created) => {
      created.createObjectStore('segments', { keyPath: 'startMs' });
    },
  });
  /** What stands in the store, as far as this page knows. */
  let written = new Map<number, HeardSegment>();
  return {
    read: async () => {
      const segments = (await database.getAll('segments')).slice(-MOST_KEPT);
      written = new Map(segments.map((segment) => [segment.startMs, segment]));
      return segments;
    },
    write: async (segments) => {
      const wanted = new Map(segments.slice(-MOST_KEPT).map((segment) => [segment.startMs, segment]));
      const before = written;
      const changed = [...wanted].filter(([key, segment]) => before.get(key) !== segment);
      const gone = [...before.keys()].filter((key) => !wanted.has(key));
      if (changed.length + gone.length === 0) return;
      written = wanted;
      try {
        const transaction = database.transaction('segments', 'readwrite');
        await Promise.all([
          ...changed.map(([, segment]) => transaction.store.put(segment)),
          ...gone.map((key) => transaction.store.delete(key)),
          transaction.done,
        ]);
      } catch (error) {
        // For the next one to try again.
        if (written === wanted) written = before;
        throw error;
      }
    },
  };
}
