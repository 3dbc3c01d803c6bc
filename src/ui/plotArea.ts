/** Drawing area of a plot of two fractions, in units of the picture. */
const AREA = { left: 46, right: 342, top: 10, bottom: 252 };

export const PLOT = { ...AREA, width: 360, height: 300 };

export interface Point {
  /** Both in [0, 1]. */
  x: number;
  y: number;
}

export const plotX = (fraction: number) => AREA.left + fraction * (AREA.right - AREA.left);
export const plotY = (fraction: number) => AREA.bottom - fraction * (AREA.bottom - AREA.top);

/** The points, joined, as the `d` of an SVG path. */
export function plotLine(points: readonly Point[]): string {
  const corner = ({ x, y }: Point) => `${plotX(x).toFixed(1)},${plotY(y).toFixed(1)}`;
  return points.length === 0 ? '' : `M${points.map(corner).join('L')}`;
}
