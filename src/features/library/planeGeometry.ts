import type { LibraryRow, MapPoint } from '../../library';

/** A row at its place on the map, in CSS pixels. */
export interface PlacedRow {
  row: LibraryRow;
  x: number;
  y: number;
}

export interface Frame {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

const MARGIN_PX = 12;

/** Rows of which the map knows the place, on a plane of so many pixels. */
export function placeRows(
  rows: readonly LibraryRow[],
  points: readonly MapPoint[],
  width: number,
  height: number,
): PlacedRow[] {
  const places = new Map(points.map((point) => [point.hash, point]));
  return rows.flatMap((row) => {
    const place = row.hash === undefined ? undefined : places.get(row.hash);
    if (!place) return [];
    const x = MARGIN_PX + place.x * (width - 2 * MARGIN_PX);
    return { row, x, y: MARGIN_PX + place.y * (height - 2 * MARGIN_PX) };
  });
}

/** The row nearest to a point, as far as a finger may miss it. */
export function nearest(placed: readonly PlacedRow[], x: number, y: number): PlacedRow | undefined {
  let best: PlacedRow | undefined;
  let closest = 18;
  for (const one of placed) {
    const distance = Math.hypot(one.x - x, one.y - y);
    if (distance >= closest) continue;
    closest = distance;
    best = one;
  }
  return best;
}

export function inFrame(placed: readonly PlacedRow[], { x0, y0, x1, y1 }: Frame): PlacedRow[] {
  const [left, right] = [Math.min(x0, x1), Math.max(x0, x1)];
  const [top, bottom] = [Math.min(y0, y1), Math.max(y0, y1)];
  return placed.filter(({ x, y }) => x >= left && x <= right && y >= top && y <= bottom);
}

interface Paint {
  scheme: 'light' | 'dark';
  chosen: ReadonlySet<string>;
  cursor: string | undefined;
  frame: Frame | undefined;
  colourOf: (row: LibraryRow) => string;
}

/** Draws the map; the canvas has as many pixels as the screen. */
export function paintPlane(
  canvas: HTMLCanvasElement,
  placed: readonly PlacedRow[],
  { scheme, chosen, cursor, frame, colourOf }: Paint,
): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const ratio = canvas.width / Math.max(1, canvas.clientWidth);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, canvas.width, canvas.height);
  const ink = scheme === 'dark' ? '#f1eff6' : '#1d1b26';
  const radius = placed.length > 2000 ? 2.5 : 4;
  for (const { row, x, y } of placed) {
    const marked = row.id === cursor || chosen.has(row.id);
    context.globalAlpha = chosen.size > 0 && !marked ? 0.35 : 0.9;
    context.fillStyle = colourOf(row);
    context.beginPath();
    context.arc(x, y, marked ? radius + 1.5 : radius, 0, 2 * Math.PI);
    context.fill();
    if (!marked) continue;
    context.strokeStyle = ink;
    context.lineWidth = 1.5;
    context.stroke();
  }
  context.globalAlpha = 1;
  if (!frame) return;
  context.strokeStyle = ink;
  context.setLineDash([4, 3]);
  context.strokeRect(frame.x0, frame.y0, frame.x1 - frame.x0, frame.y1 - frame.y0);
  context.setLineDash([]);
}
