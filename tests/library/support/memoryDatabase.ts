import type { LibraryContents, LibraryDatabase } from '../../../src/library/database';
import type { SongScores } from '../../../src/library/types';

/** A library's database in memory, which several visits may share. */
export function memoryDatabase(): LibraryDatabase & { contents: () => LibraryContents } {
  const kept = {
    roots: new Map<string, LibraryContents['roots'][number]>(),
    files: new Map<string, LibraryContents['files'][number]>(),
    songs: new Map<string, LibraryContents['songs'][number]>(),
    corrections: new Map<string, LibraryContents['corrections'][number]>(),
    backups: new Map<string, LibraryContents['backups'][number]>(),
    scores: new Map<string, SongScores>(),
  };
  let points: LibraryContents['points'] = [];
  const contents = (): LibraryContents => ({
    roots: [...kept.roots.values()],
    files: [...kept.files.values()],
    songs: [...kept.songs.values()],
    corrections: [...kept.corrections.values()],
    backups: [...kept.backups.values()],
    points,
  });
  const done = (act: () => void): Promise<void> => {
    act();
    return Promise.resolve();
  };
  return {
    contents,
    read: () => Promise.resolve(contents()),
    putRoot: (root) => done(() => kept.roots.set(root.id, root)),
    removeRoot: ({ id }, fileIds) =>
      done(() => {
        kept.roots.delete(id);
        fileIds.forEach((file) => kept.files.delete(file));
      }),
    putFiles: (files) => done(() => files.forEach((file) => kept.files.set(file.id, file))),
    removeFiles: (ids) => done(() => ids.forEach((id) => kept.files.delete(id))),
    getSong: (hash) => Promise.resolve(kept.songs.get(hash)),
    putSong: (song, scores) =>
      done(() => {
        kept.songs.set(song.hash, song);
        if (scores) kept.scores.set(scores.hash, scores);
      }),
    removeSongs: (hashes) => done(() => hashes.forEach((hash) => kept.songs.delete(hash))),
    copySong: (from, hash) =>
      done(() => {
        const song = kept.songs.get(from);
        const correction = kept.corrections.get(from);
        if (song) kept.songs.set(hash, { ...song, hash });
        if (correction) kept.corrections.set(hash, { ...correction, hash });
      }),
    putCorrections: (changes) =>
      done(() => {
        for (const { hash, after } of changes) {
          if (after) kept.corrections.set(hash, after);
          else kept.corrections.delete(hash);
        }
      }),
    readScores: () => Promise.resolve([...kept.scores.values()]),
    putMap: (next) => done(() => (points = next)),
    putBackup: (backup) => done(() => kept.backups.set(backup.id, backup)),
    removeBackup: (id) => done(() => kept.backups.delete(id)),
    close: () => undefined,
  };
}
