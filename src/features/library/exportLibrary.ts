import type { Genre } from '../../classify';
import { playlist, playlistName, type LibraryRow, type SongScores } from '../../library';
import { csv } from '../../ui';

/** Grows by one with each change of the records below that a program made for them would stumble over. */
export const LIBRARY_SCHEMA_VERSION = 1;

/** A song of the library as an element of the array that the page exports as JSON. */
export interface LibraryRecord {
  schemaVersion: typeof LIBRARY_SCHEMA_VERSION;
  /** Inside its folder. */
  file: string;
  /** Of its content; see `contentHash`. Absent until it was read. */
  hash: string | undefined;
  title: string;
  artist: string;
  album: string;
  /** As the file itself says. */
  ownGenre: string;
  state: 'judged' | 'failed' | 'waiting';
  /** What was heard. */
  verdict: LibraryRow['verdict'];
  /** What the person said; where they confirmed what was heard, the same. */
  correction: Genre | undefined;
  /** What it counts as: the correction, else what was heard. */
  genre: Genre | undefined;
  /** Of each genre, in [0, 1]; they sum to 1. Absent where nothing was judged. */
  probabilities: Record<Genre, number> | undefined;
  tags: readonly string[];
  durationS: number | undefined;
  error: { name: string; message: string } | undefined;
}

function recordOf(row: LibraryRow, scores?: SongScores): LibraryRecord {
  const { path, hash, title, artist, album, ownGenre, verdict, correction, genre, tags, durationS, error } =
    row;
  return {
    schemaVersion: LIBRARY_SCHEMA_VERSION,
    file: path,
    ...{ hash, title, artist, album, ownGenre },
    state: verdict ? 'judged' : error ? 'failed' : 'waiting',
    ...{ verdict, correction, genre },
    probabilities:
      scores && Object.fromEntries(scores.genres.map((name, at) => [name, scores.probabilities[at]])),
    ...{ tags, durationS },
    error: error && { name: error.name, message: error.message },
  };
}

/** @param scores by the songs' hashes */
export function toJson(rows: readonly LibraryRow[], scores: ReadonlyMap<string, SongScores>): string {
  const records = rows.map((row) => recordOf(row, row.hash === undefined ? undefined : scores.get(row.hash)));
  return `${JSON.stringify(records, null, 2)}\n`;
}

const COLUMNS = [
  ...['file', 'title', 'artist', 'album', 'own_genre', 'genre', 'correction'],
  ...['state', 'verdict', 'heard_genre', 'confidence', 'duration_s', 'tags', 'error'],
];

/** One row a song under a header. */
export function toCsv(rows: readonly LibraryRow[]): string {
  return csv([COLUMNS, ...rows.map((row) => cellsOf(recordOf(row)))]);
}

function cellsOf(record: LibraryRecord): (string | number | undefined)[] {
  const { file, title, artist, album, ownGenre, genre, correction, state, verdict } = record;
  return [
    ...[file, title, artist, album, ownGenre, genre, correction, state],
    ...[verdict?.kind, verdict?.genre, verdict?.confidence, record.durationS],
    record.tags.join('; '),
    record.error?.message,
  ];
}

export interface NamedText {
  name: string;
  text: string;
}

/** A playlist for each genre among the songs. @param nameOf what a genre is called in the playlist's name */
export function toPlaylists(rows: readonly LibraryRow[], nameOf: (genre: Genre) => string): NamedText[] {
  const genres = [...new Set(rows.flatMap(({ genre }) => genre ?? []))];
  return genres.map((genre) => ({
    name: playlistName(nameOf(genre)),
    text: playlist(rows.filter((row) => row.genre === genre)),
  }));
}
