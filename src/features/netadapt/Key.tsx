import type { ReactNode } from 'react';
import styles from './Key.module.css';

/** What the marks of a picture stand for. */
export function Key({ entries }: { entries: readonly { mark: ReactNode; text: string }[] }) {
  return (
    <ul className={styles.key}>
      {entries.map(({ mark, text }) => (
        <li key={text}>
          <span className={styles.mark} aria-hidden="true">
            {mark}
          </span>
          {text}
        </li>
      ))}
    </ul>
  );
}
