import type { ReactNode } from 'react';
import { useGridCursor, type GridCell } from '../../../ui';
import { MapPicture, type MapProps } from './MapPicture';
import styles from './HeatMap.module.css';
import readout from './readout.module.css';

interface HeatMapProps extends MapProps {
  /** What is shown, read out before the value. */
  label: string;
  /** Tells the value of a cell; its row counts from the bottom. */
  describe: (cell: GridCell) => string;
  /** Said while no cell is pointed at. */
  hint: string;
  /** A picture that lies over the map. */
  overlay?: ReactNode;
  /** Beside and below the picture. */
  axes?: ReactNode;
}

/** One map, large, its values read by pointer or arrow keys. */
export function HeatMap({ label, describe, hint, overlay, axes, ...map }: HeatMapProps) {
  const [rows, columns] = map.shape;
  const { cell, slider } = useGridCursor({ columns, rows });
  const fromBottom = cell && { column: cell.column, row: rows - 1 - cell.row };
  const text = fromBottom ? describe(fromBottom) : hint;
  return (
    <figure className={styles.figure}>
      <div className={styles.plot} data-axes={axes !== undefined}>
        <div
          {...slider(label, text)}
          aria-valuenow={fromBottom ? fromBottom.row * columns + fromBottom.column : 0}
          className={styles.field}
        >
          <MapPicture {...map} />
          {overlay && <div className={styles.overlay}>{overlay}</div>}
          {cell && (
            <div
              className={styles.cell}
              style={{
                left: `${(100 * cell.column) / columns}%`,
                top: `${(100 * cell.row) / rows}%`,
                width: `${100 / columns}%`,
                height: `${100 / rows}%`,
              }}
            />
          )}
        </div>
        {axes}
      </div>
      <figcaption className={readout.readout} aria-hidden="true">
        {text}
      </figcaption>
    </figure>
  );
}
