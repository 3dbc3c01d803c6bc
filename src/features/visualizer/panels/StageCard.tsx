import type { ReactNode } from 'react';
import type { TensorShape } from '../../../inspect';
import { MapPicture } from './MapPicture';
import { colouringOf } from './colouring';
import styles from './StageTrail.module.css';

interface StageCardProps {
  title: string;
  operation: string;
  shape: string;
  /** Where the tensor responds; vectors have none. */
  picture: { values: Float32Array; shape: TensorShape } | undefined;
  /** Undefined where it cannot be chosen. */
  chosen?: boolean;
  onChoose?: () => void;
}

/** One step of the trail: what it does, and what became of the tensor. */
export function StageCard({ title, operation, shape, picture, chosen, onChoose }: StageCardProps) {
  const content: ReactNode = (
    <>
      <span className={styles.picture}>
        {picture && (
          <MapPicture values={picture.values} shape={picture.shape} colouring={colouringOf(picture.values)} />
        )}
      </span>
      <span className={styles.words}>
        <strong>{title}</strong>
        <span>{operation}</span>
        <span>{shape}</span>
      </span>
    </>
  );
  if (!onChoose) return <div className={styles.card}>{content}</div>;
  return (
    <button type="button" className={styles.card} aria-pressed={chosen} onClick={onChoose}>
      {content}
    </button>
  );
}
