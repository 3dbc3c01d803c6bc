import {
  chmodSync,
  copyFileSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openAsBlob,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TagWriteError, temporaryName, writeGenre } from '../../../cli/archive/genreTag';
import { describeError } from '../../../cli/support/describeError';
import { readTags } from '../../../src/tags';

let folder: string;
let song: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'genrescope-tag-'));
  song = path.join(folder, 'song.mp3');
  copyFileSync(fileURLToPath(new URL('../../tags/fixtures/tone23.mp3', import.meta.url)), song);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** What is said of a file whose genre can't be written; the file is as it was, and nothing is left beside it. */
async function refusal(file: string): Promise<string> {
  const before = readFileSync(file);
  const beside = readdirSync(folder);
  const error: unknown = await writeGenre(file, 'Jazz').catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(TagWriteError);
  expect(readFileSync(file)).toEqual(before);
  expect(readdirSync(folder)).toEqual(beside);
  return describeError(error);
}

describe('writeGenre', () => {
  it('writes the genre in the place of the file, which keeps its rights; nothing is left beside it', async () => {
    chmodSync(song, 0o640);
    expect(await writeGenre(song, 'Jazz')).toBe(true);
    expect((await readTags(await openAsBlob(song))).genre).toBe('Jazz');
    expect(statSync(song).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder)).toEqual(['song.mp3']);
  });

  it('leaves a file alone that has the genre already', async () => {
    await writeGenre(song, 'Jazz');
    const { mtimeMs, ino } = statSync(song);
    expect(await writeGenre(song, 'Jazz')).toBe(false);
    expect(statSync(song)).toMatchObject({ mtimeMs, ino });
  });

  it('writes through a link, which stays one', async () => {
    const link = path.join(folder, 'link.mp3');
    symlinkSync(song, link);
    await writeGenre(link, 'Jazz');
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect((await readTags(await openAsBlob(song))).genre).toBe('Jazz');
  });

  it('writes nothing into a file that is read-only, whoever asks', async () => {
    chmodSync(song, 0o444);
    expect(await refusal(song)).toBe(
      `the genre was not written, and the file is as it was ("${song}" may not be read or written)`,
    );
  });

  it('says of a file of another kind that it has no place for a genre', async () => {
    const text = path.join(folder, 'text.mp3');
    writeFileSync(text, 'This is not music.');
    expect(await refusal(text)).toMatch(/\(no genre is written into files of this kind\)$/);
  });

  it('leaves the file as it was where the new one can not be written', async () => {
    // What would be written first can't be.
    mkdirSync(temporaryName(song));
    expect(await refusal(song)).toMatch(/^the genre was not written, and the file is as it was \(/);
  });
});
