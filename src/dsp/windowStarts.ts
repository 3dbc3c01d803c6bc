import type { FrontEnd } from './frontEnd';

/** A rest at the end of a source gets a window of its own from this part of a window on. */
const SMALLEST_REST = 0.25;

/**
 * First frames of the windows over a source of `totalFrames` frames: one every `hopFrames`, and where what is left
 * after them is worth it, a last one that ends with the source. Empty where the source is shorter than one window
 * (see `loopOf`).
 */
export function windowStarts(totalFrames: number, { frames }: FrontEnd, hopFrames: number): number[] {
  const lastStart = totalFrames - frames;
  if (lastStart < 0) return [];
  const starts = Array.from(
    { length: Math.floor(lastStart / hopFrames) + 1 },
    (_, index) => index * hopFrames,
  );
  const rest = lastStart % hopFrames;
  if (rest >= SMALLEST_REST * frames) starts.push(lastStart);
  return starts;
}
