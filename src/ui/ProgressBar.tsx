import styles from './ProgressBar.module.css';

interface ProgressBarProps {
  /** Whose progress it is, read out. */
  label: string;
  /** In [0, 1]; undefined while nobody knows. */
  fraction: number | undefined;
}

export function ProgressBar({ label, fraction }: ProgressBarProps) {
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={fraction === undefined ? undefined : Math.round(fraction * 100)}
      className={styles.track}
    >
      <div
        className={fraction === undefined ? styles.unknown : styles.bar}
        style={fraction === undefined ? undefined : { transform: `scaleX(${fraction})` }}
      />
    </div>
  );
}
