import { DRAWING, Sketch } from './Sketch';
import styles from './drawings.module.css';

const SIDE = 7;

/** Every place of a channel becomes one number. */
export function PoolDrawing() {
  const { width, middle } = DRAWING;
  const left = 6;
  const top = middle - 2 * SIDE;
  return (
    <Sketch>
      <path
        className={styles.way}
        d={`M${left},${top}L${width - 12},${middle - 3}V${middle + 3}L${left},${top + 4 * SIDE}Z`}
      />
      {Array.from({ length: 16 }, (_, index) => (
        <rect
          key={index}
          className={styles.tensor}
          opacity={0.35 + 0.6 * Math.abs(Math.sin(2.3 * index + 1))}
          x={left + SIDE * (index % 4)}
          y={top + SIDE * Math.floor(index / 4)}
          width={SIDE - 1}
          height={SIDE - 1}
        />
      ))}
      <rect className={styles.tensor} x={width - 14} y={middle - 4} width={8} height={8} rx={1.5} />
    </Sketch>
  );
}
