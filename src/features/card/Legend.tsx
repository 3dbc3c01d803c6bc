import styles from './lines.module.css';

export interface LegendEntry {
  text: string;
  line: 'first' | 'second' | 'dashed';
}

/** What the lines of a plot are. */
export function Legend({ entries }: { entries: readonly LegendEntry[] }) {
  return (
    <ul className={styles.legend}>
      {entries.map(({ text, line }) => (
        <li key={line}>
          <span className={styles[line]} />
          {text}
        </li>
      ))}
    </ul>
  );
}
