import type { LibraryRow, RowGroup } from './rows';

/** What there is to choose from. */
export interface Facets {
  /** How many rows count as what: genres first, the most frequent first. */
  groups: { group: RowGroup; count: number }[];
  /** In the order of the alphabet. */
  folders: string[];
  artists: string[];
  /** Tags that were heard, the most frequent first. */
  styles: string[];
  disagreeing: number;
  corrected: number;
}

/** True of everything that has a genre, so it says nothing. */
const TOO_GENERAL = 'Music';

const { compare } = new Intl.Collator(undefined, { numeric: true });

export function facetsOf(rows: readonly LibraryRow[]): Facets {
  const groups = new Map<RowGroup, number>();
  const styles = new Map<string, number>();
  const folders = new Set<string>();
  const artists = new Set<string>();
  let disagreeing = 0;
  let corrected = 0;
  for (const row of rows) {
    groups.set(row.group, (groups.get(row.group) ?? 0) + 1);
    for (const tag of row.tags) styles.set(tag, (styles.get(tag) ?? 0) + 1);
    folders.add(row.folder);
    artists.add(row.artist);
    disagreeing += Number(row.disagrees);
    corrected += Number(row.correction !== undefined);
  }
  folders.delete('');
  artists.delete('');
  styles.delete(TOO_GENERAL);
  const isGenre = (group: RowGroup) => Number(group.startsWith('genre:'));
  return {
    groups: Array.from(groups, ([group, count]) => ({ group, count })).sort(
      (a, b) => isGenre(b.group) - isGenre(a.group) || b.count - a.count || compare(a.group, b.group),
    ),
    folders: [...folders].sort(compare),
    artists: [...artists].sort(compare),
    styles: Array.from(styles)
      .sort(([a, m], [b, n]) => n - m || compare(a, b))
      .map(([tag]) => tag),
    disagreeing,
    corrected,
  };
}
