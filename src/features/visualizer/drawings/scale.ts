/** Of every small drawing, in its own units. */
export const DRAWING = { width: 96, height: 40, middle: 20 } as const;

/** Channel counts, from 1 to about a thousand, as heights: by their square root, since areas are what the eye compares. */
export function channelHeight(channels: number, most: number): number {
  return Math.max(3, (DRAWING.height - 4) * Math.sqrt(channels / most));
}
