import styles from './LayerTable.module.css';

interface SortHeaderProps {
  title: string;
  state: 'unsorted' | 'sorted' | 'reversed';
  /** Whether the column ascends when it is sorted but not reversed. */
  ascends: boolean;
  onSort: () => void;
}

/** The head of a column whose button sorts the table by it, and then the other way round. */
export function SortHeader({ title, state, ascends, onSort }: SortHeaderProps) {
  const ascending = ascends === (state === 'sorted');
  return (
    <th scope="col" aria-sort={state === 'unsorted' ? 'none' : ascending ? 'ascending' : 'descending'}>
      <button type="button" className={styles.sort} onClick={onSort}>
        {title}
        <span className={styles.arrow} aria-hidden="true" />
      </button>
    </th>
  );
}
