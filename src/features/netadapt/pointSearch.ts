import { plotX, plotY } from '../../ui';

interface Place {
  /** Both in [0, 1]. */
  x: number;
  y: number;
}

/** Farther away than this, in units of the picture, nothing is pointed at. */
const REACH = 28;

/** The point nearest to a place in the picture, unless all are far away. */
export function nearestPoint<Point extends Place>(
  points: readonly Point[],
  pictureX: number,
  pictureY: number,
): Point | undefined {
  let [nearest, least]: [Point | undefined, number] = [undefined, REACH];
  for (const point of points) {
    const distance = Math.hypot(plotX(point.x) - pictureX, plotY(point.y) - pictureY);
    if (distance <= least) [nearest, least] = [point, distance];
  }
  return nearest;
}

/** Where a key leads from one of the points: to the next one from left to right, or to either end. Undefined for other keys. */
export function neighbourPoint<Point extends Place>(
  points: readonly Point[],
  from: Point,
  key: string,
): Point | undefined {
  const order = points.toSorted((a, b) => a.x - b.x || a.y - b.y);
  const index = order.indexOf(from);
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return order[Math.min(order.length - 1, index + 1)];
    case 'ArrowLeft':
    case 'ArrowDown':
      return order[Math.max(0, index - 1)];
    case 'Home':
      return order[0];
    case 'End':
      return order[order.length - 1];
    default:
      return undefined;
  }
}
