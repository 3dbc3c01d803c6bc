import { openAsBlob } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { isSound, soundByName } from '../../src/audio';
import { describeError } from '../support/describeError';
import { fromHere } from '../support/fromHere';

/** A file that is to be judged. */
export interface Song {
  /** As it is recorded: as it was named, or below the folder that was. `fromHere` finds it. */
  file: string;
  /** Its path from the root that was named, with `/` between its parts: the same wherever the collection is. */
  key: string;
}

export interface Songs {
  songs: Song[];
  /** What was left out since it could not be read, a sentence each. */
  troubles: string[];
}

/**
 * The songs that were named: files as they are, also where they are none, so that whoever opens them says so; all songs in folders,
 * by their names, and what matches a pattern, each in the order of their code units. None is there twice. Hidden files and folders
 * are passed over, and so are links to folders, which might lead in circles.
 */
export async function findSongs(named: readonly string[]): Promise<Songs> {
  const found = new Map<string, Song>();
  const troubles: string[] = [];
  for (const name of named) {
    for await (const song of songsOf(name, troubles)) {
      const full = fromHere(song.file);
      if (!found.has(full)) found.set(full, song);
    }
  }
  return { songs: [...found.values()], troubles };
}

async function* songsOf(name: string, troubles: string[]): AsyncGenerator<Song, void, undefined> {
  const status = await stat(fromHere(name)).catch(() => undefined);
  if (status?.isDirectory()) {
    yield* songsBelow(name, '', troubles);
  } else if (status === undefined && isDynamicPattern(name)) {
    yield* songsLike(name, troubles);
  } else {
    yield { file: name, key: keyOf(name) };
  }
}

async function* songsBelow(
  root: string,
  below: string,
  troubles: string[],
): AsyncGenerator<Song, void, undefined> {
  const folder = path.join(root, below);
  const entries = await readdir(fromHere(folder), { withFileTypes: true }).catch((error: unknown) => {
    troubles.push(`${folder}: ${describeError(error)}`);
    return [];
  });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const inside = path.join(below, entry.name);
    const file = path.join(root, inside);
    if (entry.isDirectory()) yield* songsBelow(root, inside, troubles);
    else if (await isSong(file)) yield { file, key: keyOf(inside) };
  }
}

/** Matches that are folders are searched as if they were named. */
async function* songsLike(pattern: string, troubles: string[]): AsyncGenerator<Song, void, undefined> {
  const matches = await glob(pattern.replaceAll(path.sep, '/'), {
    cwd: fromHere('.'),
    onlyFiles: false,
    expandDirectories: false,
    followSymbolicLinks: false,
  });
  if (matches.length === 0) troubles.push(`${pattern}: there is nothing like that`);
  for (const match of matches.sort()) {
    if (match.endsWith('/')) yield* songsBelow(match, '', troubles);
    else if (soundByName(match) !== 'no') yield { file: match, key: keyOf(match) };
  }
}

async function isSong(file: string): Promise<boolean> {
  const byName = soundByName(file.replaceAll(path.sep, '/'));
  if (byName !== 'audio' && byName !== 'uncertain') return false;
  const full = fromHere(file);
  // A pipe, a broken link, a link to a folder.
  if (!(await stat(full).catch(() => undefined))?.isFile()) return false;
  return byName === 'audio' || isSound(await openAsBlob(full)).catch(() => false);
}

/** Macs write accents apart from their letters, others as one sign. */
function keyOf(file: string): string {
  return path.normalize(file).replaceAll(path.sep, '/').normalize('NFC');
}
