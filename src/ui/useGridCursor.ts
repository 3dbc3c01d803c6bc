import { useState, type KeyboardEvent, type PointerEvent } from 'react';

export interface GridCell {
  column: number;
  row: number;
}

interface GridSize {
  columns: number;
  /** Counted from the top. */
  rows: number;
}

/** Cells that Page up and Page down jump over. */
const PAGE = 10;

/** Where a key leads from a cell; undefined for keys that lead nowhere. */
export function cellAfterKey(key: string, { column, row }: GridCell, size: GridSize): GridCell | undefined {
  const moves: Partial<Record<string, [columns: number, rows: number]>> = {
    ArrowLeft: [-1, 0],
    ArrowRight: [1, 0],
    ArrowUp: [0, -1],
    ArrowDown: [0, 1],
    PageUp: [-PAGE, 0],
    PageDown: [PAGE, 0],
    Home: [-size.columns, 0],
    End: [size.columns, 0],
  };
  const move = moves[key];
  if (!move) return undefined;
  const [columns, rows] = move;
  // Along one line, up and down go forth and back as they do on a slider.
  const across = size.rows === 1 ? columns - rows : columns;
  return { column: clamp(column + across, size.columns), row: clamp(row + rows, size.rows) };
}

function clamp(index: number, count: number): number {
  return Math.max(0, Math.min(count - 1, index));
}

/**
 * A cell that pointer and arrow keys move over an element which shows a grid, from edge to edge. Escape, and a pointer
 * that leaves, take it away.
 *
 * @param start where the keys set out from; the middle unless given
 * @returns the cell, and `slider`, what makes the element a slider of a name whose value, in words, is the cell's; cells count
 *   row by row from 0, a cursor that is nowhere stands at `start`
 */
export function useGridCursor(size: GridSize, start?: GridCell) {
  const [cell, setCell] = useState<GridCell>();
  const kept = cell && { column: clamp(cell.column, size.columns), row: clamp(cell.row, size.rows) };

  const point = ({ currentTarget, clientX, clientY }: PointerEvent) => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    const column = clamp(Math.floor(((clientX - left) / width) * size.columns), size.columns);
    const row = clamp(Math.floor(((clientY - top) / height) * size.rows), size.rows);
    // The same object for the same cell: nothing to draw again.
    setCell((before) => (before?.column === column && before.row === row ? before : { column, row }));
  };

  const { column, row } = kept ?? start ?? { column: 0, row: 0 };
  return {
    cell: kept,
    slider: (label: string, text: string) => ({
      role: 'slider',
      'aria-label': label,
      'aria-valuemin': 0,
      'aria-valuemax': size.columns * size.rows - 1,
      'aria-valuenow': row * size.columns + column,
      'aria-valuetext': text,
      tabIndex: 0,
      onPointerDown: point,
      onPointerMove: point,
      onPointerLeave: ({ pointerType }: PointerEvent) => {
        if (pointerType !== 'touch') setCell(undefined);
      },
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key === 'Escape' && cell) {
          event.stopPropagation();
          setCell(undefined);
          return;
        }
        const from = kept ?? start ?? { column: size.columns >> 1, row: size.rows >> 1 };
        const next = cellAfterKey(event.key, from, size);
        if (!next) return;
        event.preventDefault();
        event.stopPropagation();
        setCell(next);
      },
    }),
  };
}
