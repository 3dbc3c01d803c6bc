import type { ReactNode } from 'react';
import styles from './Key.module.css';

interface KeyProps {
  entries: readonly { mark: ReactNode; text: string }[];
}

/** What the marks of a picture stand for. */
export function Key({ entries }: KeyProps) {
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
