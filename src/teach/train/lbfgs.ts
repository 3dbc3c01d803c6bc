export interface Evaluation {
  value: number;
  gradient: Float64Array;
}

export interface MinimiseOptions {
  maxIterations?: number;
  /** Ends where the largest component of the gradient is below. */
  tolerance?: number;
  /** Steps that the curvature is guessed from. */
  memory?: number;
}

interface Step {
  move: Float64Array;
  change: Float64Array;
  scale: number;
}

/** Armijo's condition, and how often a step is halved before the search gives up: float32 has no more to give by then. */
const SUFFICIENT = 1e-4;
const MOST_HALVINGS = 20;

/**
 * Minimises a smooth function by L-BFGS with a backtracking line search (Nocedal and Wright 2006, algorithms 7.4 and 7.5).
 *
 * @param start where to begin; not changed
 */
export function minimise(
  evaluate: (at: Float64Array) => Evaluation,
  start: Float64Array,
  { maxIterations = 60, tolerance = 3e-4, memory = 8 }: MinimiseOptions = {},
): Float64Array {
  let at: Float64Array = start.slice();
  let now = evaluate(at);
  const steps: Step[] = [];
  for (let iteration = 0; iteration < maxIterations; iteration++) {
    if (largest(now.gradient) < tolerance) break;
    const direction = twoLoops(now.gradient, steps);
    const slope = dot(direction, now.gradient);
    const found = search(evaluate, at, now.value, direction, slope, steps.length === 0);
    if (!found) break;
    const move = difference(found.at, at);
    const change = difference(found.evaluation.gradient, now.gradient);
    const curvature = dot(move, change);
    if (curvature > 1e-12) steps.push({ move, change, scale: 1 / curvature });
    if (steps.length > memory) steps.shift();
    at = found.at;
    now = found.evaluation;
  }
  return at;
}

/** The direction of descent that the last steps suggest. */
function twoLoops(gradient: Float64Array, steps: readonly Step[]): Float64Array {
  const direction = gradient.map((value) => -value);
  const weights = steps.map(() => 0);
  for (let index = steps.length - 1; index >= 0; index--) {
    const { move, change, scale } = steps[index];
    weights[index] = scale * dot(move, direction);
    addTo(direction, change, -weights[index]);
  }
  const last = steps.at(-1);
  if (last) {
    const factor = 1 / (last.scale * dot(last.change, last.change));
    direction.forEach((value, index) => (direction[index] = factor * value));
  }
  steps.forEach(({ move, change, scale }, index) => {
    addTo(direction, move, weights[index] - scale * dot(change, direction));
  });
  return direction;
}

function search(
  evaluate: (at: Float64Array) => Evaluation,
  from: Float64Array,
  value: number,
  direction: Float64Array,
  slope: number,
  first: boolean,
): { at: Float64Array; evaluation: Evaluation } | undefined {
  if (!(slope < 0)) return undefined;
  // Nothing is known of the curvature yet: a step of length 1 at most.
  let length = first ? 1 / Math.max(1, Math.sqrt(dot(direction, direction))) : 1;
  for (let halving = 0; halving < MOST_HALVINGS; halving++) {
    const at = from.slice();
    addTo(at, direction, length);
    const evaluation = evaluate(at);
    if (evaluation.value <= value + SUFFICIENT * length * slope) return { at, evaluation };
    length /= 2;
  }
  return undefined;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += a[index] * b[index];
  return sum;
}

function addTo(target: Float64Array, values: Float64Array, factor: number): void {
  for (let index = 0; index < target.length; index++) target[index] += factor * values[index];
}

function difference(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, index) => value - b[index]);
}

function largest(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}
