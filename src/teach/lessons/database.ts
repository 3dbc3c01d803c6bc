import { openDB, type DBSchema } from 'idb';
import type { SongEmbedding } from '../embed/embedStream';
import type { Lesson } from './types';

/** A song as a network's hidden layer has it. */
export interface KeptFeatures extends SongEmbedding {
  /** See `featuresKey`. */
  key: string;
}

interface Schema extends DBSchema {
  lessons: { key: string; value: Lesson };
  features: { key: string; value: KeptFeatures };
}

/** Lessons as they outlive the page. Each method rejects with a `DOMException` where the browser has no room, or refuses. */
export interface LessonDatabase {
  readLessons: () => Promise<Lesson[]>;
  putLesson: (lesson: Lesson) => Promise<void>;
  /** With the features of songs that no other lesson has. */
  removeLesson: (id: string) => Promise<void>;
  /** Of those songs of which they are kept, by hash. */
  getFeatures: (networkHash: string, hashes: readonly string[]) => Promise<ReadonlyMap<string, KeptFeatures>>;
  putFeatures: (networkHash: string, hash: string, embedding: SongEmbedding) => Promise<void>;
  close: () => void;
}

/** Features that are asked for in one task of the page. */
const READ_AT_ONCE = 100;

/** Features of one network say nothing to another. */
function featuresKey(networkHash: string, hash: string): string {
  return `${networkHash}/${hash}`;
}

export async function openLessons(name = 'genrescope.lessons'): Promise<LessonDatabase> {
  const db = await openDB<Schema>(name, 1, {
    upgrade: (database) => {
      database.createObjectStore('lessons', { keyPath: 'id' });
      database.createObjectStore('features', { keyPath: 'key' });
    },
    blocking: () => db.close(),
  });
  return {
    readLessons: () => db.getAll('lessons'),
    putLesson: async (lesson) => {
      await db.put('lessons', lesson);
    },
    removeLesson: async (id) => {
      const transaction = db.transaction(['lessons', 'features'], 'readwrite');
      const lessons = transaction.objectStore('lessons');
      const features = transaction.objectStore('features');
      await lessons.delete(id);
      const wanted = new Set(
        (await lessons.getAll()).flatMap(({ examples }) => examples.map(({ hash }) => hash)),
      );
      for (const key of await features.getAllKeys()) {
        if (!wanted.has(key.slice(key.lastIndexOf('/') + 1))) await features.delete(key);
      }
      await transaction.done;
    },
    getFeatures: async (networkHash, hashes) => {
      const { store } = db.transaction('features');
      const kept = new Map<string, KeptFeatures>();
      for (let from = 0; from < hashes.length; from += READ_AT_ONCE) {
        const some = hashes.slice(from, from + READ_AT_ONCE);
        const found = await Promise.all(some.map((hash) => store.get(featuresKey(networkHash, hash))));
        for (const [index, features] of found.entries()) if (features) kept.set(some[index], features);
      }
      return kept;
    },
    putFeatures: async (networkHash, hash, embedding) => {
      await db.put('features', { key: featuresKey(networkHash, hash), ...embedding });
    },
    close: () => db.close(),
  };
}
