import type { ReactNode } from 'react';
import type { WindowVerdict } from '../../../inspect';
import { useVerdictText } from '../useVerdictText';
import styles from './Dock.module.css';

interface DockProps {
  /** What starts and stops the sound. */
  button: ReactNode;
  /** What is heard. */
  name: string;
  scores: WindowVerdict | undefined;
}

/** Player and answer at the foot of the window, for as long as the music itself is out of sight. */
export function Dock({ button, name, scores }: DockProps) {
  const verdict = useVerdictText();
  return (
    <div className={styles.dock} data-not-exported>
      {button}
      <span className={styles.name}>{name}</span>
      {scores && <strong>{verdict(scores.verdict)}</strong>}
    </div>
  );
}
