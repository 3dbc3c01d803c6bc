import { openDB, type DBSchema } from 'idb';
import type { CorrectionChange } from './correctionHistory';
import type { Correction, LibraryFile, LibraryRoot, MapPoint, Song, SongScores, TagBackup } from './types';

interface Schema extends DBSchema {
  roots: { key: string; value: LibraryRoot };
  files: { key: string; value: LibraryFile };
  songs: { key: string; value: Song };
  scores: { key: string; value: SongScores };
  corrections: { key: string; value: Correction };
  backups: { key: string; value: TagBackup };
  map: { key: string; value: { id: string; points: MapPoint[] } };
}

/** What is read when the page opens. */
export interface LibraryContents {
  roots: LibraryRoot[];
  files: LibraryFile[];
  songs: Song[];
  corrections: Correction[];
  backups: TagBackup[];
  points: MapPoint[];
}

/** The library as it outlives the page. Each method rejects with a `DOMException` where the browser has no room, or refuses. */
export interface LibraryDatabase {
  read: () => Promise<LibraryContents>;
  putRoot: (root: LibraryRoot) => Promise<void>;
  /** With its files; what was heard in them, and said of them, stays. */
  removeRoot: (root: LibraryRoot, fileIds: readonly string[]) => Promise<void>;
  putFiles: (files: readonly LibraryFile[]) => Promise<void>;
  removeFiles: (ids: readonly string[]) => Promise<void>;
  /** Another tab may have judged it. */
  getSong: (hash: string) => Promise<Song | undefined>;
  putSong: (song: Song, scores: SongScores | undefined) => Promise<void>;
  removeSongs: (hashes: readonly string[]) => Promise<void>;
  /** Has what is known of some bytes hold for others: those of the same file after its tags were changed. */
  copySong: (from: string, to: string) => Promise<void>;
  putCorrections: (changes: readonly CorrectionChange[]) => Promise<void>;
  readScores: () => Promise<SongScores[]>;
  putMap: (points: MapPoint[]) => Promise<void>;
  putBackup: (backup: TagBackup) => Promise<void>;
  removeBackup: (id: string) => Promise<void>;
  close: () => void;
}

const NAME = 'genrescope.library';
const VERSION = 1;
const MAP = 'map';
/** What is lost with the machine's power is heard anew. What a person said is not: that is on the disk before it counts. */
const RELAXED = { durability: 'relaxed' } as const;
const STRICT = { durability: 'strict' } as const;

export async function openLibrary(name = NAME): Promise<LibraryDatabase> {
  const db = await openDB<Schema>(name, VERSION, {
    upgrade: (database) => {
      for (const store of ['roots', 'files', 'backups', 'map'] as const) {
        database.createObjectStore(store, { keyPath: 'id' });
      }
      for (const store of ['songs', 'scores', 'corrections'] as const) {
        database.createObjectStore(store, { keyPath: 'hash' });
      }
    },
    // A newer page in another tab; this one is told by its own next request.
    blocking: () => db.close(),
  });

  return {
    read: async () => {
      const [roots, files, songs, corrections, backups, map] = await Promise.all([
        db.getAll('roots'),
        db.getAll('files'),
        db.getAll('songs'),
        db.getAll('corrections'),
        db.getAll('backups'),
        db.get('map', MAP),
      ]);
      return { roots, files, songs, corrections, backups, points: map?.points ?? [] };
    },
    putRoot: async (root) => {
      await db.put('roots', root);
    },
    removeRoot: async ({ id }, fileIds) => {
      const transaction = db.transaction(['roots', 'files'], 'readwrite');
      await Promise.all([
        transaction.objectStore('roots').delete(id),
        ...fileIds.map((file) => transaction.objectStore('files').delete(file)),
        transaction.done,
      ]);
    },
    putFiles: async (files) => {
      const transaction = db.transaction('files', 'readwrite', RELAXED);
      await Promise.all([...files.map((file) => transaction.store.put(file)), transaction.done]);
    },
    removeFiles: async (ids) => {
      const transaction = db.transaction('files', 'readwrite', RELAXED);
      await Promise.all([...ids.map((id) => transaction.store.delete(id)), transaction.done]);
    },
    getSong: (hash) => db.get('songs', hash),
    putSong: async (song, scores) => {
      const transaction = db.transaction(['songs', 'scores'], 'readwrite', RELAXED);
      await Promise.all([
        transaction.objectStore('songs').put(song),
        scores && transaction.objectStore('scores').put(scores),
        transaction.done,
      ]);
    },
    removeSongs: async (hashes) => {
      const transaction = db.transaction(['songs', 'scores'], 'readwrite');
      const stores = [transaction.objectStore('songs'), transaction.objectStore('scores')];
      await Promise.all([
        ...hashes.flatMap((hash) => stores.map((store) => store.delete(hash))),
        transaction.done,
      ]);
    },
    copySong: async (from, to) => {
      const transaction = db.transaction(['songs', 'scores', 'corrections'], 'readwrite', STRICT);
      const copies = (['songs', 'scores', 'corrections'] as const).map(async (name) => {
        const store = transaction.objectStore(name);
        const known = await store.get(from);
        if (known) await store.put({ ...known, hash: to });
      });
      await Promise.all([...copies, transaction.done]);
    },
    putCorrections: async (changes) => {
      const transaction = db.transaction('corrections', 'readwrite', STRICT);
      await Promise.all([
        ...changes.map(({ hash, after }) =>
          after ? transaction.store.put(after) : transaction.store.delete(hash),
        ),
        transaction.done,
      ]);
    },
    readScores: () => db.getAll('scores'),
    putMap: async (points) => {
      await db.put('map', { id: MAP, points });
    },
    putBackup: async (backup) => {
      await db.put('backups', backup);
    },
    removeBackup: (id) => db.delete('backups', id),
    close: () => db.close(),
  };
}
