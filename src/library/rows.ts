import type { Verdict } from '../classify';
import type { WireError } from '../workers';
import { namesGenre } from './ownGenre';
import type { Correction, LibraryFile, Song } from './types';

/**
 * What a row counts as: of a genre, `genre:` and its name; else why it has none. `waiting` until it was judged.
 */
export type RowGroup = `genre:${string}` | 'not-sure' | 'no-music' | 'failed' | 'waiting';

/** One file of the collection, with all that is shown of it. */
export interface LibraryRow {
  /** Of the file. */
  id: string;
  rootId: string;
  path: string;
  /** Without the file's own name; empty at the top. */
  folder: string;
  name: string;
  hash: string | undefined;
  /** The file's own title, else its name without the ending. */
  title: string;
  /** Empty where the file does not say. */
  artist: string;
  album: string;
  ownGenre: string;
  group: RowGroup;
  /** What it is: as the person says, else as was heard; absent where nobody is sure. */
  genre: string | undefined;
  verdict: Verdict | undefined;
  tags: readonly string[];
  durationS: number | undefined;
  /** What a person said. */
  correction: string | undefined;
  /** The file's own genre is another than `genre`. */
  disagrees: boolean;
  error: WireError | undefined;
  /** Small letters, for the search. */
  text: string;
}

const NONE: readonly string[] = [];

interface JoinedRow {
  file: LibraryFile;
  song: Song | undefined;
  correction: Correction | undefined;
  row: LibraryRow;
}

/** Makes rows of files and what is known of what is in them. A row of which nothing changed since the last time is the same object. */
export class RowJoiner {
  private joined = new Map<string, JoinedRow>();

  join(
    files: Iterable<LibraryFile>,
    songs: ReadonlyMap<string, Song>,
    corrections: ReadonlyMap<string, Correction>,
  ): LibraryRow[] {
    const before = this.joined;
    this.joined = new Map();
    return Array.from(files, (file) => {
      const { id, hash = '' } = file;
      const song = songs.get(hash);
      const correction = corrections.get(hash);
      const old = before.get(id);
      const same = old?.file === file && old.song === song && old.correction === correction;
      const joined = same ? old : { file, song, correction, row: rowOf(file, song, correction) };
      this.joined.set(id, joined);
      return joined.row;
    });
  }
}

function rowOf(file: LibraryFile, song: Song | undefined, corrected: Correction | undefined): LibraryRow {
  const { id, rootId, path, hash, tags: own = {} } = file;
  const slash = path.lastIndexOf('/');
  const name = path.slice(slash + 1);
  const judged = song?.answer.kind === 'judged' ? song.answer : undefined;
  const heard = judged?.verdict.kind === 'genre' ? judged.verdict.genre : undefined;
  const genre = corrected?.genre ?? heard;
  const title = own.title ?? name.replace(/(.)\.[^.]+$/, '$1');
  const { artist = '', album = '', genre: ownGenre = '' } = own;
  return {
    id,
    rootId,
    path,
    folder: slash === -1 ? '' : path.slice(0, slash),
    name,
    hash,
    title,
    artist,
    album,
    ownGenre,
    group: genre === undefined ? groupWithoutGenre(song) : `genre:${genre}`,
    genre,
    verdict: judged?.verdict,
    tags: judged?.tags ?? NONE,
    durationS: judged?.durationS,
    correction: corrected?.genre,
    disagrees: genre !== undefined && ownGenre !== '' && !namesGenre(ownGenre, genre),
    error: song?.answer.kind === 'failed' ? song.answer.error : undefined,
    text: `${title}\n${artist}\n${album}\n${ownGenre}\n${path}\n${genre ?? ''}`.normalize().toLowerCase(),
  };
}

function groupWithoutGenre(song: Song | undefined): RowGroup {
  if (!song) return 'waiting';
  if (song.answer.kind === 'failed') return 'failed';
  return song.answer.verdict.kind === 'no-music' ? 'no-music' : 'not-sure';
}
