import { describe, expect, test, vi } from 'vitest';
import type { Classifier } from '../../../src/classify';
import { createLibraryStore } from '../../../src/stores/library/libraryStore';
import { memoryDatabase } from '../../library/support/memoryDatabase';
import { fakeClassifier } from '../support/fakeClassifier';
import { memoryStorage } from '../support/memoryStorage';

/** A file in a lent folder: a genre is its first four bytes. */
class LentFile {
  readonly kind = 'file';
  readonly name: string;
  text: string;
  refuses: string | undefined;

  constructor(name: string, text: string) {
    this.name = name;
    this.text = text;
  }

  getFile() {
    return Promise.resolve(new File([this.text], this.name, { lastModified: 5 }));
  }

  createWritable() {
    if (this.refuses !== undefined) return Promise.reject(new DOMException('no', this.refuses));
    return Promise.resolve({
      write: async (content: Blob) => {
        this.text = await content.text();
      },
      close: () => Promise.resolve(),
      abort: () => Promise.resolve(),
    });
  }
}

/** An open library with one lent folder, whose songs the test judges. */
async function library(
  files: readonly LentFile[],
  beforeEach: (name: string) => Promise<void> = () => Promise.resolve(),
) {
  const database = memoryDatabase();
  const fake = fakeClassifier();
  const folder = {
    kind: 'directory',
    name: 'music',
    isSameEntry: (other: unknown) => Promise.resolve(other === folder),
    entries: async function* () {
      for (const file of files) {
        await beforeEach(file.name);
        yield [file.name, file] as const;
      }
    },
  };
  const store = createLibraryStore({
    openDatabase: () => Promise.resolve(database),
    loadClassifier: () =>
      // As much of a classifier as is asked for.
      Promise.resolve({
        classify: fake.classify,
        ended: new AbortController().signal,
        dispose: () => undefined,
      } as unknown as Classifier),
    isAudio: () => Promise.resolve(true),
    readTags: () => Promise.resolve({}),
    genreEdits: (_, genre) =>
      Promise.resolve([{ start: 0, end: 4, bytes: new TextEncoder().encode(genre.slice(0, 4)) }]),
    // As much of a folder as is asked for.
    pickFolder: () => Promise.resolve(folder as unknown as FileSystemDirectoryHandle),
    turn: () => Promise.resolve(),
    mapSongs: () => Promise.resolve([]),
    workers: 1,
    storage: memoryStorage(),
  });
  await store.getState().open();
  return { store, get: store.getState, database, calls: fake.calls };
}

const songs = (count: number) =>
  Array.from({ length: count }, (_, index) => new LentFile(`${index}.mp3`, `none song ${index}`));
const full = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));

describe('the library', () => {
  test('keeps nothing of a folder that is forgotten while it is looked through', async () => {
    const { get, database, calls } = await library(songs(450), async (name) => {
      if (name !== '300.mp3') return;
      await expect.poll(() => calls.length).toBe(1);
      await get().removeRoot(get().roots[0].id);
    });
    await get().addFolder();
    calls[0].answer();
    await expect.poll(() => get().progress.waiting).toBe(0);
    expect(get().rows).toEqual([]);
    expect(get().roots).toEqual([]);
    expect(database.contents()).toMatchObject({ files: [], roots: [] });
    // What was heard is known when the folder comes back.
    expect(database.contents().songs).toHaveLength(1);
  });

  test('stops where the browser has no room for what was heard, says so, and goes on when told to', async () => {
    const { get, database, calls } = await library(songs(2));
    const { putSong } = database;
    database.putSong = full;
    await get().addFolder();
    await expect.poll(() => calls.length).toBe(1);
    calls[0].answer();
    await expect.poll(() => get().trouble).toMatchObject({ name: 'QuotaExceededError' });
    database.putSong = putSong;
    get().resume();
    expect(get().trouble).toBeUndefined();
    for (const song of [1, 2]) {
      await expect.poll(() => calls.length).toBe(song + 1);
      calls[song].answer();
    }
    await expect.poll(() => database.contents().songs.length).toBe(2);
  });

  test('says where what a person said cannot be kept', async () => {
    const { get, database } = await library(songs(1));
    await get().addFolder();
    await expect.poll(() => get().rows[0]?.hash).toBeDefined();
    database.putCorrections = full;
    await get().correct(get().rows, 'jazz');
    expect(get().trouble).toMatchObject({ name: 'QuotaExceededError' });
  });

  describe('writing genres', () => {
    async function corrected(count: number) {
      const files = songs(count);
      const opened = await library(files);
      await opened.get().addFolder();
      await expect.poll(() => opened.get().rows.filter(({ hash }) => hash).length).toBe(count);
      await opened.get().correct(opened.get().rows, 'jazz');
      return { ...opened, files, texts: () => files.map(({ text }) => text.slice(0, 4)) };
    }
    const tagOf = (genre: string) => genre;

    test('passes over a file that is read-only, and undoes the others bit for bit', async () => {
      const { get, files, texts } = await corrected(3);
      files[1].refuses = 'NoModificationAllowedError';
      await get().writeGenres(get().rows, tagOf);
      expect(texts()).toEqual(['jazz', 'none', 'jazz']);
      expect(get().written).toMatchObject({
        ...{ total: 3, done: 2, finished: true },
        failures: [{ path: '1.mp3', error: { reason: 'read-only' } }],
      });
      expect([...get().backups].map((id) => id.slice(-5))).toEqual(['0.mp3', '2.mp3']);
      await get().restoreTags(get().rows);
      expect(texts()).toEqual(['none', 'none', 'none']);
    });

    test.each([
      ['NotAllowedError', 'denied'],
      ['QuotaExceededError', 'no-room'],
    ])('stops where no other file could be written either: %s', async (name, reason) => {
      const { get, files, texts } = await corrected(3);
      files[1].refuses = name;
      await get().writeGenres(get().rows, tagOf);
      expect(texts()).toEqual(['jazz', 'none', 'none']);
      expect(get().written).toMatchObject({ done: 1, finished: true, failures: [{ error: { reason } }] });
      // No backup is left of a file that is as it was.
      expect(get().backups.size).toBe(1);
    });

    test('is cancelled between two files', async () => {
      const { get, files, texts } = await corrected(3);
      vi.spyOn(files[1], 'createWritable').mockImplementation(function (this: LentFile) {
        get().cancelWriting();
        return LentFile.prototype.createWritable.call(this);
      });
      await get().writeGenres(get().rows, tagOf);
      expect(texts()).toEqual(['jazz', 'jazz', 'none']);
      expect(get().written).toMatchObject({ total: 3, done: 2, finished: true, failures: [] });
    });
  });

  test('gives the files of songs for examples, with their places, but for those that are gone', async () => {
    const files = songs(2);
    const { get } = await library(files);
    await get().addFolder();
    await expect.poll(() => get().rows.length).toBe(2);
    vi.spyOn(files[0], 'getFile').mockRejectedValue(new DOMException('gone', 'NotFoundError'));
    const given = await get().filesOf(get().rows);
    expect(given.map(({ name, relativePath }) => relativePath ?? name)).toEqual(['1.mp3']);
  });
});
