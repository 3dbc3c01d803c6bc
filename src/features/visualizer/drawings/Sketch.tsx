import type { ReactNode } from 'react';
import styles from './drawings.module.css';

/** Of every small drawing, in its own units. */
export const DRAWING = { width: 96, height: 40, middle: 20 } as const;

/** The frame of a small drawing; it takes the colour of the text around it. */
export function Sketch({ children }: { children: ReactNode }) {
  return (
    <svg viewBox={`0 0 ${DRAWING.width} ${DRAWING.height}`} className={styles.sketch} aria-hidden="true">
      {children}
    </svg>
  );
}
