import type { ReactNode } from 'react';
import styles from './TermList.module.css';

interface TermListProps {
  entries: readonly { term: string; text: ReactNode }[];
  /** Entries beside one another, where there is room. */
  columns?: boolean;
}

/** Terms and what is to be said of them. */
export function TermList({ entries, columns = false }: TermListProps) {
  return (
    <dl className={styles.terms} data-columns={columns}>
      {entries.map(({ term, text }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
