import type { LibraryQuery, SortKey } from '../../library';
import styles from './SongTable.module.css';
import { useLibraryText } from './useLibraryText';

const COLUMNS = ['title', 'artist', 'genre', 'sureness', 'ownGenre', 'path'] as const satisfies SortKey[];

interface TableHeadProps {
  query: Pick<LibraryQuery, 'sort' | 'descending'>;
  onQuery: (change: Partial<LibraryQuery>) => void;
}

/** The columns; a click sorts by one, another turns it round. */
export function TableHead({ query: { sort, descending }, onQuery }: TableHeadProps) {
  const { t } = useLibraryText();
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.cells}>
        {COLUMNS.map((column) => (
          <div
            key={column}
            role="columnheader"
            aria-sort={sort !== column ? 'none' : descending ? 'descending' : 'ascending'}
            data-column={column}
          >
            <button
              type="button"
              onClick={() =>
                // What is most sure is asked for first.
                onQuery({ sort: column, descending: sort === column ? !descending : column === 'sureness' })
              }
            >
              {t(`table.columns.${column}`)}
              <span aria-hidden="true">{sort === column && (descending ? ' ↓' : ' ↑')}</span>
            </button>
          </div>
        ))}
      </div>
    </div>
  );
}
