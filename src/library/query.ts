import type { LibraryRow, RowGroup } from './rows';

export type SortKey = 'path' | 'title' | 'artist' | 'genre' | 'sureness' | 'ownGenre';

/** Which rows are shown, and in which order. An absent part asks for nothing. */
export interface LibraryQuery {
  /** Words that must all be found in title, artist, album, genres or path. */
  search: string;
  group?: RowGroup | undefined;
  /** A tag that was heard. */
  style?: string | undefined;
  /** A folder; those in it count as well. */
  folder?: string | undefined;
  artist?: string | undefined;
  /** `sure`: from `SURE` on; `unsure`: under it, also where no genre was named. What a person said is sure. */
  sureness?: 'sure' | 'unsure' | undefined;
  /** Only where the file's own genre is another than ours. */
  disagrees?: boolean | undefined;
  /** Only what a person corrected or confirmed. */
  corrected?: boolean | undefined;
  sort: SortKey;
  descending: boolean;
}

/** Probability from which an answer is called sure. */
export const SURE = 0.8;

export const EVERYTHING: LibraryQuery = { search: '', sort: 'path', descending: false };

const { compare } = new Intl.Collator(undefined, { numeric: true });

/** The rows that a query asks for, in its order; rows that are alike stand as they came. */
export function queryRows(rows: readonly LibraryRow[], query: LibraryQuery): LibraryRow[] {
  const chosen = rows.filter(matcher(query));
  const key = SORT_KEYS[query.sort];
  const direction = query.descending ? -1 : 1;
  const keyed = chosen.map((row) => ({ row, key: key(row) }));
  keyed.sort((a, b) => {
    // What has no value stands last, whichever way the others go.
    const empty = Number(a.key === '') - Number(b.key === '');
    return empty || direction * compareKeys(a.key, b.key);
  });
  return keyed.map(({ row }) => row);
}

function compareKeys(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return a === b ? 0 : compare(String(a), String(b));
}

const SORT_KEYS: Record<SortKey, (row: LibraryRow) => string | number> = {
  path: ({ path }) => path,
  title: ({ title }) => title,
  artist: ({ artist }) => artist,
  genre: ({ genre }) => genre ?? '',
  sureness: ({ correction, verdict }) => (correction === undefined ? (verdict?.confidence ?? '') : 1),
  ownGenre: ({ ownGenre }) => ownGenre,
};

function matcher(query: LibraryQuery): (row: LibraryRow) => boolean {
  const { group, style, folder, artist, sureness, disagrees, corrected } = query;
  const words = query.search.normalize().toLowerCase().split(/\s+/).filter(Boolean);
  return (row) =>
    (group === undefined || row.group === group) &&
    (!disagrees || row.disagrees) &&
    (!corrected || row.correction !== undefined) &&
    (artist === undefined || row.artist === artist) &&
    (style === undefined || row.tags.includes(style)) &&
    (folder === undefined || row.folder === folder || row.folder.startsWith(`${folder}/`)) &&
    (sureness === undefined || (sureness === 'sure') === isSure(row)) &&
    words.every((word) => row.text.includes(word));
}

function isSure({ correction, genre, verdict }: LibraryRow): boolean {
  return correction !== undefined || (genre !== undefined && (verdict?.confidence ?? 0) >= SURE);
}
