import styles from './ScatterPlot.module.css';

/** What a point is; each kind has a shape as well as a colour. */
export type PointLook =
  'proposal' | 'kept' | 'beyond' | 'ahead' | 'start' | 'netadapt' | 'uniform' | 'window' | 'hop' | 'tiny';

const SHAPES = {
  circle: 'M0-4.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 1 1 0-9z',
  large: 'M0-6a6 6 0 1 1 0 12a6 6 0 1 1 0-12z',
  square: 'M-4.5-4.5h9v9h-9z',
  diamond: 'M0-6.5L6.5 0L0 6.5L-6.5 0z',
  arrow: 'M0-5L4.5 1h-2.5v4h-4v-4h-2.5z',
  triangle: 'M0-6.5L6.5 5h-13z',
  cross: 'M-2-6h4v4h4v4h-4v4h-4v-4h-4v-4h4z',
};

const shapeOf: Record<PointLook, string> = {
  proposal: SHAPES.circle,
  beyond: SHAPES.arrow,
  ahead: SHAPES.circle,
  kept: SHAPES.large,
  netadapt: SHAPES.circle,
  start: SHAPES.diamond,
  uniform: SHAPES.square,
  window: SHAPES.triangle,
  hop: SHAPES.cross,
  tiny: SHAPES.triangle,
};

export function PointMark({ look }: { look: PointLook }) {
  return <path className={styles.mark} data-look={look} d={shapeOf[look]} />;
}

/** The same by itself, for a key. */
export function PointKey({ look }: { look: PointLook }) {
  return (
    <svg width="16" height="16" viewBox="-8 -8 16 16">
      <PointMark look={look} />
    </svg>
  );
}
