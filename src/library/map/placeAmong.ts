/** In [0, 1] both ways. */
export interface Place {
  x: number;
  y: number;
}

const NEAREST = 3;
/** Squared distances below this are none. */
const NO_DISTANCE = 1e-9;

/**
 * A place for a vector among those that have one: the mean of its nearest ones' places, of which each weighs the inverse of its squared
 * distance. So a vector that has a place already gets that one.
 *
 * @param others one or more, as long as `vector`
 * @param places of `others`
 */
export function placeAmong(
  vector: readonly number[],
  others: readonly (readonly number[])[],
  places: readonly Place[],
): Place {
  const nearest = nearestOf(vector, others);
  const weights = nearest.map(({ squared }) => 1 / Math.max(squared, NO_DISTANCE));
  const total = weights.reduce((a, b) => a + b);
  const mean = (axis: 'x' | 'y'): number =>
    nearest.reduce((sum, { index }, at) => sum + (weights[at] / total) * places[index][axis], 0);
  return { x: mean('x'), y: mean('y') };
}

interface Neighbour {
  index: number;
  squared: number;
}

function nearestOf(vector: readonly number[], others: readonly (readonly number[])[]): Neighbour[] {
  const nearest: Neighbour[] = [];
  for (let index = 0; index < others.length; index++) {
    const worst = nearest.length < NEAREST ? Infinity : nearest[NEAREST - 1].squared;
    const squared = squaredDistance(vector, others[index], worst);
    if (squared >= worst) continue;
    nearest.splice(nearest.findLastIndex((one) => one.squared <= squared) + 1, 0, { index, squared });
    nearest.length = Math.min(nearest.length, NEAREST);
  }
  return nearest;
}

const ELEMENTS_A_CHECK = 16;

/** Anything above `enough` where it is more than that: most others are far away, and need not be measured to the end. */
function squaredDistance(a: readonly number[], b: readonly number[], enough: number): number {
  let squared = 0;
  for (let at = 0; at < a.length && squared <= enough;) {
    for (const end = Math.min(at + ELEMENTS_A_CHECK, a.length); at < end; at++) {
      const difference = a[at] - b[at];
      squared += difference * difference;
    }
  }
  return squared;
}
