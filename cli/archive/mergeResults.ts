import { open, rename } from 'node:fs/promises';
import { ResultsFile } from './resultsFile';
import { shareOf } from './share';
import type { Song } from './songs';

/** Why results of shares are not those of one run. */
export interface MergeFaults {
  /** In none of the results, with the share that should have it, if each of the results is of one share. */
  missing: { file: string; share: number }[];
  /** In more than one. */
  twice: string[];
  /** In the results, but not among the songs. */
  unlisted: string[];
  /** The networks, where there is more than one. */
  models: string[];
}

/**
 * Writes the results of shares as one run would have written them, in the order of `songs`, a line each. Nothing is written where
 * anything is missing, twice, too much, or of another network.
 *
 * @returns undefined where all is well
 */
export async function mergeResults(
  out: string,
  shares: readonly string[],
  songs: readonly Song[],
): Promise<MergeFaults | undefined> {
  const files: ResultsFile[] = [];
  try {
    for (const share of shares) files.push(await ResultsFile.open(share, { readOnly: true }));
    const faults = faultsOf(files, songs);
    if (Object.values(faults).some(({ length }) => length > 0)) return faults;
    await writeInOrder(out, files, songs);
    return undefined;
  } finally {
    for (const file of files) await file.close();
  }
}

function faultsOf(files: readonly ResultsFile[], songs: readonly Song[]): MergeFaults {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const file of files.flatMap((results) => [...results.files()])) {
    if (seen.has(file)) twice.add(file);
    seen.add(file);
  }
  const listed = new Set(songs.map(({ file }) => file));
  const models = [...new Set(files.map(({ model }) => model).filter((model) => model !== undefined))];
  return {
    missing: songs
      .filter(({ file }) => !seen.has(file))
      .map(({ file, key }) => ({ file, share: shareOf(key, files.length) })),
    twice: [...twice],
    unlisted: [...seen].filter((file) => !listed.has(file)),
    models: models.length > 1 ? models : [],
  };
}

async function writeInOrder(
  out: string,
  files: readonly ResultsFile[],
  songs: readonly Song[],
): Promise<void> {
  const beside = `${out}.part`;
  const merged = await open(beside, 'w');
  try {
    for (const { file } of songs) {
      const own = files.find((results) => results.stateOf(file) !== undefined);
      await merged.appendFile((await own?.lineOf(file)) ?? '');
    }
  } finally {
    await merged.close();
  }
  await rename(beside, out);
}
