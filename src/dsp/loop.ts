import { windowSamples, type FrontEnd } from './frontEnd';
import { repeatToLength } from './repeatToLength';

/**
 * A source that is shorter than a window is heard as a loop. A loop begins nowhere, but a network's answer depends a little on
 * where its window does, so it runs at several places; its answers are averaged, as over the windows of a longer source.
 */
const PLACES = 3;

export interface Loop {
  /** The source, repeated until the last window is full. */
  samples: Float32Array;
  /** First frames of the windows, spread over one turn of the loop. */
  starts: number[];
}

/** @throws RangeError where there are no samples */
export function loopOf(samples: Float32Array, frontEnd: FrontEnd): Loop {
  const { hopLength } = frontEnd;
  const step = Math.max(1, Math.round(samples.length / hopLength / PLACES));
  const starts = Array.from({ length: PLACES }, (_, place) => place * step);
  const length = windowSamples(frontEnd) + (PLACES - 1) * step * hopLength;
  return { samples: repeatToLength(samples, length), starts };
}
