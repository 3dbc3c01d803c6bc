import type { ReactNode } from 'react';
import styles from './GateStack.module.css';

interface StackRowProps {
  title: ReactNode;
  /** CSS pixels. */
  height: number;
  children: ReactNode;
}

/** One row of the stack: what it is, and a column for each channel. */
export function StackRow({ title, height, children }: StackRowProps) {
  return (
    <>
      <p className={styles.title}>{title}</p>
      <div className={styles.row} style={{ height }}>
        {children}
      </div>
    </>
  );
}
