/** A plan of runs, in each of which every factor is either on or off. */
export interface Design {
  runs: number;
  factors: number;
  isOn: (run: number, factor: number) => boolean;
}

/**
 * A two-level screening design (Plackett and Burman 1946) folded over (Box and Hunter 1961): columns of Sylvester's Hadamard
 * matrix, each run followed by its opposite. Every factor is on in half of the runs, and so is every other one while it is: the
 * mean of the runs with it less the mean of those without it is its effect, which neither another factor nor any pair of them
 * disturbs.
 *
 * @param factors at least 1; the runs are twice the next power of two above it
 */
export function foldoverDesign(factors: number): Design {
  const rows = 2 ** Math.ceil(Math.log2(factors + 1));
  const isOn = (run: number, factor: number) => isOdd((run >> 1) & (factor + 1)) === (run % 2 === 1);
  return { runs: 2 * rows, factors, isOn };
}

/** The effect of each factor, from what each run gave. */
export function effectsOf({ runs, factors, isOn }: Design, results: readonly number[]): Float32Array {
  return Float32Array.from({ length: factors }, (_, factor) => {
    const sum = results.reduce((sum, result, run) => sum + (isOn(run, factor) ? result : -result), 0);
    return (2 * sum) / runs;
  });
}

/** Whether an odd number of bits is set. */
function isOdd(bits: number): boolean {
  let left = bits;
  let odd = false;
  for (; left !== 0; left &= left - 1) odd = !odd;
  return odd;
}
