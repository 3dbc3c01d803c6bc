import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findSongs } from '../../../cli/archive/songs';

const folder = mkdtempSync(path.join(tmpdir(), 'genrescope-songs-'));
const at = (...parts: string[]) => path.join(folder, ...parts);
const filesOf = async (...named: string[]) =>
  (await findSongs(named)).songs.map(({ file }) => path.relative(folder, file));

beforeAll(() => {
  for (const name of ['b/2', 'b/10', '.hidden', '__MACOSX', 'a']) mkdirSync(at(name), { recursive: true });
  for (const name of [
    ...['b/2/z.mp3', 'b/10/y.FLAC', 'b/new\nline.wav', 'a/x.ogg', 'top.m4a', 'a/[live] song.mp3'],
    // Not songs, or not to be found.
    ...[
      'a/cover.jpg',
      'a/list.m3u8',
      'a/._x.ogg',
      '.hidden/h.mp3',
      '__MACOSX/m.mp3',
      'a/film.mov',
      'a/noEnding',
    ],
  ]) {
    writeFileSync(at(name), '');
  }
  writeFileSync(at('a/sound.mov'), '\0\0\0\x08moov');
  symlinkSync(at('b'), at('a/loop'));
  symlinkSync(at('top.m4a'), at('a/link.m4a'));
  symlinkSync(at('gone.mp3'), at('a/broken.mp3'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('findSongs', () => {
  it('finds all songs below a folder by their names, in the order of their code units', async () => {
    expect(await filesOf(folder)).toEqual([
      'a/[live] song.mp3',
      'a/link.m4a',
      'a/sound.mov',
      'a/x.ogg',
      'b/10/y.FLAC',
      'b/2/z.mp3',
      'b/new\nline.wav',
      'top.m4a',
    ]);
  });

  it('takes files as they are named, also one that is not there, and none twice', async () => {
    expect(
      await filesOf(at('gone.mp3'), at('a/cover.jpg'), at('top.m4a'), at('a'), at('b/../top.m4a')),
    ).toEqual([
      'gone.mp3',
      'a/cover.jpg',
      'top.m4a',
      ...['a/[live] song.mp3', 'a/link.m4a', 'a/sound.mov', 'a/x.ogg'],
    ]);
  });

  it('takes what matches a pattern, folders too; a name with brackets that is there is a name', async () => {
    expect(await filesOf(at('**/*.mp3'))).toEqual(['a/[live] song.mp3', 'b/2/z.mp3']);
    expect(await filesOf(at('b/*'))).toEqual(['b/10/y.FLAC', 'b/2/z.mp3', 'b/new\nline.wav']);
    expect(await filesOf(at('a/[live] song.mp3'))).toEqual(['a/[live] song.mp3']);
    const { songs, troubles } = await findSongs([at('*.aiff')]);
    expect(songs).toEqual([]);
    expect(troubles).toEqual([`${at('*.aiff')}: there is nothing like that`]);
  });

  it('knows a song by its path from the root that was named, however its accents are written', async () => {
    const { songs } = await findSongs([at('b'), 'e\u0301.mp3']);
    expect(songs.map(({ key }) => key)).toEqual(['10/y.FLAC', '2/z.mp3', 'new\nline.wav', '\u00e9.mp3']);
  });
});
