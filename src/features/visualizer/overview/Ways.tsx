import { ARC_ROOM, MIDDLE, PITCH, TALLEST, type Column } from './columns';
import styles from './Overview.module.css';

interface WaysProps {
  columns: readonly Column[];
  /** Names of the layers that are left out. */
  dropped: ReadonlySet<string>;
}

/** The tensors on their way from slab to slab, as thick as they have channels, and the skips that pass over a block. */
export function Ways({ columns, dropped }: WaysProps) {
  return (
    <g aria-hidden="true">
      {columns.map(({ layer, x, width }, index) => {
        const before = index === 0 ? PITCH / 2 + 16 : columns[index - 1].x + columns[index - 1].width / 2;
        return (
          <line
            key={layer.name}
            className={styles.way}
            x1={before}
            x2={x - width / 2}
            y1={MIDDLE}
            y2={MIDDLE}
            strokeWidth={1 + Math.sqrt(layer.inputShape[2]) / 2.5}
          />
        );
      })}
      {columns
        .filter(({ layer }) => layer.skip)
        .map((column) => (
          <path
            key={column.layer.name}
            className={styles.skip}
            data-only={dropped.has(column.layer.name)}
            d={arc(column)}
          />
        ))}
    </g>
  );
}

/** From before the slab to behind it, over its top. */
function arc({ x, height }: Column): string {
  const [left, right] = [x - PITCH / 2 + 3, x + PITCH / 2 - 3];
  const top = Math.max(4, MIDDLE - height / 2 - ARC_ROOM + 6, MIDDLE - TALLEST / 2 - ARC_ROOM + 6);
  return `M${left},${MIDDLE}C${left},${top} ${left + 6},${top} ${x},${top}S${right},${top} ${right},${MIDDLE}`;
}
