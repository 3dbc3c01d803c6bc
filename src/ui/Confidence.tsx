import styles from './Confidence.module.css';

/** How sure an answer is, in words, beside it. */
export function Confidence({ words }: { words: string }) {
  return <p className={styles.confidence}>{words}</p>;
}
