import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fromHere } from '../support/fromHere';
import type { SavedRecord } from './songRecord';

/** A song that a genre was named of. */
export interface ListedSong {
  file: string;
  genre: string;
  durationS: number;
}

/** Undefined of a record that names no genre. */
export function listedSong(record: SavedRecord): ListedSong | undefined {
  if (record.state !== 'done' || record.verdict.kind !== 'genre' || record.verdict.genre === undefined)
    return undefined;
  return { file: record.file, genre: record.verdict.genre, durationS: record.durationS };
}

/**
 * Writes a playlist (M3U in UTF-8) for each genre into `folder`, with the songs' paths from there.
 *
 * @returns files that no playlist can name, since their paths hold line breaks
 */
export async function writePlaylists(folder: string, songs: readonly ListedSong[]): Promise<string[]> {
  const own = fromHere(folder);
  await mkdir(own, { recursive: true });
  const hasBreak = ({ file }: ListedSong) => /[\r\n]/.test(file);
  const fit = songs.filter((song) => !hasBreak(song));
  for (const [genre, listed] of groupedBy(fit, ({ genre }) => genre)) {
    const entries = listed.map((song) => entryOf(song, own));
    await writeFile(path.join(own, `${fileName(genre)}.m3u8`), `#EXTM3U\n${entries.join('')}`);
  }
  return songs.filter(hasBreak).map(({ file }) => file);
}

function entryOf({ file, durationS }: ListedSong, folder: string): string {
  const relative = path.relative(folder, fromHere(file)).replaceAll(path.sep, '/');
  const title = path.basename(file, path.extname(file));
  // A line that begins with # is a comment.
  return `#EXTINF:${Math.round(durationS)},${title}\n${relative.startsWith('#') ? `./${relative}` : relative}\n`;
}

/** A genre's name without the signs that some system forbids in a file's. */
function fileName(genre: string): string {
  return genre.replace(/[\u0000-\u001f"*/:<>?\\|]/g, '-').replace(/^\.+|[. ]+$/g, '') || 'genre';
}

function groupedBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
