import { type ReactNode, useMemo } from 'react';
import { ColourScale } from '../ColourScale';
import { MapPicture } from '../MapPicture';
import { signedColouringOf } from '../colouring';
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

interface WeightRowsProps {
  title: string;
  /** Row-major, a row for each of the few units, a column for each channel. */
  weights: Float32Array;
  columns: number;
}

/** The weights of one of the two 1x1 convolutions. */
export function WeightRows({ title, weights, columns }: WeightRowsProps) {
  const colouring = useMemo(() => signedColouringOf(weights), [weights]);
  const shape = useMemo(() => [weights.length / columns, columns, 1] as const, [weights, columns]);
  return (
    <StackRow
      title={
        <>
          <span>{title}</span> <ColourScale colouring={colouring} />
        </>
      }
      height={Math.max(48, Math.min(110, 1.5 * shape[0]))}
    >
      <MapPicture values={weights} shape={shape} colouring={colouring} />
    </StackRow>
  );
}
