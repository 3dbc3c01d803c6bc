import type { Embedder, KeptFeatures, Lesson, LessonDatabase, SongEmbedding } from '../../../src/teach';
import type { KeptNetwork, NetworkFiles } from '../../../src/models/kept';
import type { TeachParts } from '../../../src/stores/teach/context';
import { createTeachStore } from '../../../src/stores/teach/teachStore';

/** Lessons as the database keeps them, in memory. */
function memoryLessons(): LessonDatabase & {
  lessons: Map<string, Lesson>;
  features: Map<string, SongEmbedding>;
} {
  const lessons = new Map<string, Lesson>();
  const features = new Map<string, SongEmbedding>();
  return {
    lessons,
    features,
    readLessons: () => Promise.resolve([...lessons.values()]),
    putLesson: (lesson) => {
      lessons.set(lesson.id, structuredClone(lesson));
      return Promise.resolve();
    },
    removeLesson: (id) => {
      lessons.delete(id);
      return Promise.resolve();
    },
    getFeatures: (_, hashes) =>
      Promise.resolve(
        new Map(
          hashes.flatMap((hash): [string, KeptFeatures][] => {
            const own = features.get(hash);
            return own ? [[hash, { key: hash, ...own }]] : [];
          }),
        ),
      ),
    putFeatures: (_, hash, embedding) => {
      features.set(hash, embedding);
      return Promise.resolve();
    },
    close: () => undefined,
  };
}

/** A store of lessons whose embedder answers when the test says so, and what it works with. */
export function fakeTeach(change: Partial<TeachParts> = {}) {
  const database = memoryLessons();
  const kept = new Map<string, { network: KeptNetwork; files: NetworkFiles }>();
  const asked: { name: string; answer: () => void }[] = [];
  let ids = 0;
  const embedding = (): SongEmbedding => ({
    features: Float32Array.of(1, 2),
    windows: 1,
    durationS: 3,
    waveform: Uint8Array.of(1),
  });
  const embedder: Embedder = {
    networkHash: 'hash',
    ended: new AbortController().signal,
    embed: (source, signal) =>
      new Promise((resolve, reject) => {
        asked.push({ name: source instanceof File ? source.name : '', answer: () => resolve(embedding()) });
        signal?.addEventListener('abort', () => {
          reject(signal.reason as Error);
        });
      }),
    dispose: () => undefined,
  };
  const store = createTeachStore({
    openDatabase: () => Promise.resolve(database),
    loadEmbedder: () => Promise.resolve(embedder),
    trunk: {
      model: 'genre',
      hash: () => Promise.resolve('hash'),
      files: () => Promise.reject(new Error('not asked for')),
    },
    isAudio: (file) => Promise.resolve(file.name.endsWith('.wav')),
    artistOf: () => Promise.resolve(undefined),
    contentHash: (file) => Promise.resolve(file instanceof File ? `hash of ${file.name}` : ''),
    teach: () => Promise.reject(new Error('not asked for')),
    keep: (network, files) => {
      kept.set(network.id, { network, files });
      return Promise.resolve();
    },
    readKept: (id) => Promise.resolve(kept.get(id)?.files),
    forget: (id) => {
      kept.delete(id);
      return Promise.resolve();
    },
    tryOut: () => Promise.resolve(),
    onNetworks: () => Promise.resolve(),
    writeFor: () => Promise.reject(new Error('not asked for')),
    record: () => Promise.reject(new Error('not asked for')),
    newId: () => `id ${++ids}`,
    workers: 1,
    ...change,
  });
  return { store, database, kept, asked };
}

/** A song as it comes out of a dropped folder. */
export function songAt(path: string): File {
  const file = new File([path], path.slice(path.lastIndexOf('/') + 1));
  return Object.assign(file, { relativePath: path });
}
