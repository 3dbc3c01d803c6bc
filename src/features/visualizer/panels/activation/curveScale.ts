import type { Histogram } from '../histogram';

/** What the plot of the curves shows, in numbers. */
export const CURVE_RANGE = { left: -6, right: 6, bottom: -1, top: 6 } as const;

/** Units of x from one place of the cursor to the next, which is also the width of a bin. */
export const CURVE_STEP = 0.1;
export const CURVE_PLACES = Math.round((CURVE_RANGE.right - CURVE_RANGE.left) / CURVE_STEP);

/** The x in the middle of a place of the cursor. */
export function xOfPlace(place: number): number {
  return CURVE_RANGE.left + (place + 0.5) * CURVE_STEP;
}

/** From numbers to a picture of a size, y downwards. */
export interface CurveScale {
  x: (x: number) => number;
  y: (y: number) => number;
}

export function curveScale(width: number, height: number): CurveScale {
  const { left, right, bottom, top } = CURVE_RANGE;
  return {
    x: (x) => (width * (x - left)) / (right - left),
    y: (y) => (height * (top - y)) / (top - bottom),
  };
}

/** A function over the whole plot, as the `d` of an SVG path. */
export function curvePath(curve: (x: number) => number, scale: CurveScale): string {
  const places = Array.from(
    { length: CURVE_PLACES + 1 },
    (_, place) => CURVE_RANGE.left + place * CURVE_STEP,
  );
  return `M${places.map((x) => `${scale.x(x).toFixed(1)},${scale.y(curve(x)).toFixed(1)}`).join('L')}`;
}

/** Share of the picture's height that the fullest bin takes. */
const HIGHEST = 0.45;

/**
 * A histogram standing on the picture's lower edge. The bins at both ends also hold all that lies beyond, so they do not
 * set the scale, and are cut off where they are fuller than the fullest of the others.
 */
export function histogramPath({ counts, low, high }: Histogram, scale: CurveScale): string {
  const fullest = Math.max(1, ...counts.subarray(1, -1));
  const floor = scale.y(CURVE_RANGE.bottom);
  const width = (high - low) / counts.length;
  const steps = Array.from(counts, (count, bin) => {
    const y = floor * (1 - HIGHEST * Math.min(1, count / fullest));
    return `V${y.toFixed(1)}H${scale.x(low + (bin + 1) * width).toFixed(1)}`;
  });
  return `M${scale.x(low).toFixed(1)},${floor.toFixed(1)}${steps.join('')}V${floor.toFixed(1)}Z`;
}
