import type { ReactNode } from 'react';
import { DRAWING } from './scale';
import styles from './drawings.module.css';

/** The frame of a small drawing; it takes the colour of the text around it. */
export function Sketch({ children }: { children: ReactNode }) {
  return (
    <svg viewBox={`0 0 ${DRAWING.width} ${DRAWING.height}`} className={styles.sketch} aria-hidden="true">
      {children}
    </svg>
  );
}
