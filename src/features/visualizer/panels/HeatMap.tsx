import { useEffect, useRef, type ReactNode } from 'react';
import { useGridCursor, type GridCell } from '../../../ui/useGridCursor';
import { paintMap, type Colouring } from './paintMaps';
import type { MapShape } from './stageAxes';
import styles from './HeatMap.module.css';

interface HeatMapProps {
  /** What is shown, read out before the value. */
  label: string;
  values: Float32Array;
  shape: MapShape;
  channel: number;
  colouring: Colouring;
  /** Tells the value of a cell; its row counts from the bottom. */
  describe: (cell: GridCell) => string;
  /** Said while no cell is pointed at. */
  hint: string;
  /** Beside and below the picture. */
  axes?: ReactNode;
  /** CSS height, where the picture shall not have the shape of its table. */
  height?: string;
}

/** One map, large, its values read by pointer or arrow keys. */
export function HeatMap({
  label,
  values,
  shape,
  channel,
  colouring,
  describe,
  hint,
  axes,
  height,
}: HeatMapProps) {
  const [rows, columns] = shape;
  const canvas = useRef<HTMLCanvasElement>(null);
  const { cell, handlers } = useGridCursor({ columns, rows });
  const fromBottom = cell && { column: cell.column, row: rows - 1 - cell.row };
  const text = fromBottom ? describe(fromBottom) : hint;

  useEffect(() => {
    if (canvas.current) draw(canvas.current, values, shape, channel, colouring);
  }, [values, shape, channel, colouring]);

  return (
    <figure className={styles.figure}>
      <div className={styles.plot} data-axes={axes !== undefined}>
        <div
          role="slider"
          aria-label={label}
          aria-valuemin={0}
          aria-valuemax={rows * columns - 1}
          aria-valuenow={fromBottom ? fromBottom.row * columns + fromBottom.column : 0}
          aria-valuetext={text}
          className={styles.field}
          style={height === undefined ? undefined : { height }}
          {...handlers}
        >
          <canvas ref={canvas} className={styles.canvas} aria-hidden="true" />
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
      <figcaption className={styles.readout} aria-hidden="true">
        {text}
      </figcaption>
    </figure>
  );
}

function draw(
  canvas: HTMLCanvasElement,
  values: Float32Array,
  shape: MapShape,
  channel: number,
  colouring: Colouring,
): void {
  const [rows, columns] = shape;
  canvas.width = columns;
  canvas.height = rows;
  const context = canvas.getContext('2d');
  if (!context) return;
  const image = context.createImageData(columns, rows);
  paintMap(
    { data: new Uint32Array(image.data.buffer), width: columns },
    [0, 0],
    values,
    shape,
    channel,
    colouring,
  );
  context.putImageData(image, 0, 0);
}
