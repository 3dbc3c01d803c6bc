import type { StageReading } from '../../../inspect';

/** A stretch of a window in which a channel responds. */
export interface Response {
  /** Seconds into the window. */
  fromS: number;
  toS: number;
  /** Mean over its places of what is above zero. */
  strength: number;
}

/** How long a moment lasts, where the layer still tells times apart. */
const MOMENT_S = 1;
/** Of a window, left out at either end where possible: there padding stands in for music. */
const EDGE = 0.1;

/** Where in a window a channel responds most: a second of it, or all where a column spans more. */
export function strongestResponse(
  { values, shape: [mel, frame, channels] }: Pick<StageReading, 'values' | 'shape'>,
  channel: number,
  windowS: number,
): Response {
  const columnS = windowS / frame;
  const columns = Math.max(1, Math.min(frame, Math.round(MOMENT_S / columnS)));
  const edge = Math.min(Math.floor(EDGE * frame), Math.floor((frame - columns) / 2));
  let best: Response = { fromS: 0, toS: columns * columnS, strength: -1 };
  for (let first = edge; first + columns <= frame - edge; first++) {
    let sum = 0;
    for (let row = 0; row < mel; row++) {
      for (let column = first; column < first + columns; column++) {
        sum += Math.max(0, values[(row * frame + column) * channels + channel]);
      }
    }
    const strength = sum / (mel * columns);
    if (strength > best.strength) {
      best = { fromS: first * columnS, toS: (first + columns) * columnS, strength };
    }
  }
  return best;
}

/** A response with where it was heard. */
export interface Moment<Sound> extends Response {
  sound: Sound;
}

/** The strongest moments that do not overlap, `count` at most, the strongest first; those of no strength are left out. */
export function strongestMoments<M extends Moment<unknown>>(moments: readonly M[], count: number): M[] {
  const chosen: M[] = [];
  for (const moment of moments.toSorted((a, b) => b.strength - a.strength)) {
    if (chosen.length === count || moment.strength <= 0) break;
    const overlaps = chosen.some(
      ({ sound, fromS, toS }) => sound === moment.sound && fromS < moment.toS && moment.fromS < toS,
    );
    if (!overlaps) chosen.push(moment);
  }
  return chosen;
}
