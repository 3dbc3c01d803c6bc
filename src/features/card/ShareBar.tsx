import type { Interval } from '../../scores';
import styles from './ShareBar.module.css';

interface ShareBarProps {
  /** In [0, 1], as is its interval. */
  share: number;
  interval: Interval;
  /** CSS colour. */
  colour: string;
}

/** A share as a bar, with a line for its interval; the figures stand beside it. */
export function ShareBar({ share, interval: [low, high], colour }: ShareBarProps) {
  return (
    <span className={styles.track} aria-hidden="true">
      <span className={styles.bar} style={{ width: `${100 * share}%`, background: colour }} />
      <span className={styles.interval} style={{ left: `${100 * low}%`, right: `${100 - 100 * high}%` }} />
    </span>
  );
}
