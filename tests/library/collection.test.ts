import { expect, test } from 'vitest';
import { Collection } from '../../src/library/collection';
import { memoryDatabase } from './support/memoryDatabase';

const file = (path: string, hash?: string) => ({
  ...{ id: `r/${path}`, rootId: 'r', path, bytes: 1, modifiedMs: 1 },
  ...(hash !== undefined && { hash }),
});

const answer = {
  kind: 'judged',
  verdict: { kind: 'genre', genre: 'blues', confidence: 0.9 },
  ...{ tags: [], durationS: 3, damaged: false, model: 'genre' },
} as const;

async function opened(database = memoryDatabase()) {
  const collection = new Collection(database, () => undefined);
  await collection.load();
  return { collection, database };
}

test('what is known of a song holds wherever it lies, and in the next visit', async () => {
  const { collection, database } = await opened();
  await collection.putFiles([file('a.mp3', 'h')]);
  await collection.putSong({ hash: 'h', answer }, undefined);
  await collection.correct(new Map([['h', 'jazz']]));
  const next = (await opened(database)).collection;
  await next.removeFiles(['r/a.mp3']);
  await next.putFiles([file('moved/b.mp3', 'h')]);
  expect(next.rows()).toMatchObject([{ path: 'moved/b.mp3', genre: 'jazz', verdict: { genre: 'blues' } }]);
});

test('corrections of many songs are one step, taken back and taken again as a whole', async () => {
  const { collection, database } = await opened();
  const kept = () => database.contents().corrections.map(({ hash, genre }) => [hash, genre]);
  await collection.correct(new Map([['a', 'jazz']]));
  await collection.correct(
    new Map([
      ['a', 'rock'],
      ['b', 'rock'],
    ]),
  );
  await collection.undo();
  expect(kept()).toEqual([['a', 'jazz']]);
  await collection.undo();
  expect(kept()).toEqual([]);
  await collection.redo();
  await collection.redo();
  expect(kept()).toEqual([
    ['a', 'rock'],
    ['b', 'rock'],
  ]);
  expect(collection.history.canRedo).toBe(false);
});

test('what was said already is no step, and a new step forgets what was taken back', async () => {
  const { collection } = await opened();
  await collection.correct(new Map([['a', 'jazz']]));
  await collection.correct(new Map([['a', 'jazz']]));
  await collection.undo();
  expect(collection.history.canUndo).toBe(false);
  await collection.correct(new Map([['a', 'pop']]));
  expect(collection.history.canRedo).toBe(false);
});

test('a failure is forgotten when it is to be tried again, an answer is not', async () => {
  const { collection, database } = await opened();
  const error = { name: 'AudioDecodeError', message: '', stack: undefined, fields: {}, cause: undefined };
  await collection.putSong({ hash: 'a', answer: { kind: 'failed', error } }, undefined);
  await collection.putSong({ hash: 'b', answer }, undefined);
  await collection.forgetFailures();
  expect(database.contents().songs.map(({ hash }) => hash)).toEqual(['b']);
});

test('a backup is of no use once the file is another', async () => {
  const { collection } = await opened();
  await collection.putFiles([file('a.mp3', 'left')]);
  await collection.putBackup('r/a.mp3', { id: 'r/a.mp3', hash: 'left', steps: [[]] });
  expect(collection.backupOf('r/a.mp3')).toBeDefined();
  await collection.putFiles([file('a.mp3', 'other')]);
  expect(collection.backupOf('r/a.mp3')).toBeUndefined();
});
