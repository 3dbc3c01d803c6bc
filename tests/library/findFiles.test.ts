import { describe, expect, test } from 'vitest';
import { freshFiles, goneFiles } from '../../src/library/compareFiles';
import { byFolder, findFiles } from '../../src/library/findFiles';
import { fileId, type LibraryFile } from '../../src/library/types';

interface Tree {
  [name: string]: Tree | string | DOMException;
}

/** A folder as the browser lends it; a text is a file's content, an error what reading it throws. */
function folder(tree: Tree): FileSystemDirectoryHandle {
  const entries = Object.entries(tree).map(([name, content]) => {
    const file = () =>
      content instanceof DOMException
        ? Promise.reject(content)
        : Promise.resolve(new File([content as string], name, { lastModified: 5 }));
    const handle =
      typeof content === 'string' || content instanceof DOMException
        ? { kind: 'file', name, getFile: file }
        : folder(content);
    return [name, handle];
  });
  // As much of a handle as is asked for.
  return {
    kind: 'directory',
    entries: async function* () {
      await Promise.resolve();
      yield* entries;
    },
  } as unknown as FileSystemDirectoryHandle;
}

describe('a folder', () => {
  test('is walked through to its deepest files', async () => {
    const paths: string[] = [];
    const music = folder({ 'a.mp3': 'a', album: { 'b.mp3': 'b', 'disc 1': { 'c.mp3': 'c' } }, empty: {} });
    for await (const { path } of findFiles(music)) paths.push(path);
    expect(paths).toEqual(['a.mp3', 'album/b.mp3', 'album/disc 1/c.mp3']);
  });

  test('gives what can be read where something cannot', async () => {
    const paths: string[] = [];
    const gone = new DOMException('gone', 'NotFoundError');
    for await (const { path } of findFiles(folder({ 'a.mp3': gone, 'b.mp3': 'b' }))) paths.push(path);
    expect(paths).toEqual(['b.mp3']);
  });
});

test('files from a dialogue are sorted by the folder that they came in', () => {
  const files = ['music/a.mp3', 'music/album/b.mp3', 'c.mp3'].map((path) => new File([], path));
  const folders = byFolder(files, ({ name }) => name);
  expect(folders.map(({ name, files }) => [name, files.map(({ path }) => path)])).toEqual([
    ['music', ['a.mp3', 'album/b.mp3']],
    ['', ['c.mp3']],
  ]);
});

describe('files that were seen before', () => {
  const known = new Map(
    ['same.mp3', 'changed.mp3', 'gone.mp3'].map((path): [string, LibraryFile] => [
      fileId('r', path),
      { id: fileId('r', path), rootId: 'r', path, bytes: 1, modifiedMs: 5, hash: path },
    ]),
  );
  const found = [
    { path: 'same.mp3', file: new File(['x'], 'same.mp3', { lastModified: 5 }) },
    { path: 'changed.mp3', file: new File(['x'], 'changed.mp3', { lastModified: 6 }) },
    { path: 'new.mp3', file: new File(['x'], 'new.mp3', { lastModified: 5 }) },
  ];

  test('are read again only where their size or time changed', () => {
    const fresh = freshFiles('r', known, found);
    expect(fresh.map(({ path, hash }) => [path, hash])).toEqual([
      ['changed.mp3', undefined],
      ['new.mp3', undefined],
    ]);
  });

  test('are forgotten where they are no longer there, in their own folder alone', () => {
    const there = new Set(found.map(({ path }) => path));
    const other = { id: 'o/x.mp3', rootId: 'o', path: 'x.mp3', bytes: 1, modifiedMs: 1 };
    expect(goneFiles('r', [...known.values(), other], there)).toEqual(['r/gone.mp3']);
  });
});
