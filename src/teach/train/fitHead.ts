import {
  add,
  concat,
  dispose,
  logSoftmax,
  matMul,
  mul,
  neg,
  slice,
  softmax,
  sub,
  sum,
  tensor2d,
  tidy,
  transpose,
} from '@tensorflow/tfjs-core';
import { compress } from './compress';
import { minimise, type Evaluation } from './lbfgs';
import { joined, logitsOf } from './logits';
import { scalingOf, standardised, unstandardised } from './standardise';
import { standIns } from './standIns';
import type { LinearHead, TaughtSong } from './types';

/**
 * Linear heads for songs, one for each strength: multinomial logistic regression with an L2 penalty, on standardised features, each class
 * with the same weight in all. A strength is scikit-learn's `C`: the cross-entropy counts `C` times as much as half the squared weights; the
 * bias is not held back. From the weakest to the strongest, each begins where the one before ended.
 *
 * Computes on whatever backend of tfjs runs, which must have the operations that are imported here (`wasm` and `cpu` have).
 *
 * @param given the songs, at least one
 * @param classes how many; one without songs gets no probability to speak of
 * @param strengths ascending
 * @param kept a head whose genres are told apart from the classes too, and which stays as it is: its logits stand beside those that are
 * fitted, in one softmax, and a stand-in for each of its genres is among the songs (see `standIns`). The heads have its genres after the classes
 */
export function fitHeads(
  given: readonly TaughtSong[],
  classes: number,
  strengths: readonly number[],
  kept?: LinearHead,
): LinearHead[] {
  const songs = kept ? [...given, ...standIns(kept, given, classes)] : given;
  const all = classes + (kept?.bias.length ?? 0);
  const rows = songs.map(({ features }) => features);
  const scaling = scalingOf(rows);
  const { inputs: values, width, expand } = compress(standardised(rows, scaling), songs.length);
  const weights = balancedWeights(songs, all);
  const targets = new Float32Array(songs.length * all);
  songs.forEach(({ label }, row) => (targets[row * all + label] = weights[row]));

  const inputs = tensor2d(values, [songs.length, width]);
  const columns = transpose(inputs);
  const wanted = tensor2d(targets, [songs.length, all]);
  const beside = kept && tensor2d(keptLogits(kept, rows), [songs.length, all - classes]);
  const weight = tensor2d(weights, [songs.length, 1]);
  const weightCount = width * classes;

  const evaluate =
    (penalty: number) =>
    (at: Float64Array): Evaluation => {
      const [loss, kernelSlope, biasSlope] = tidy(() => {
        const kernel = tensor2d(Float32Array.from(at.subarray(0, weightCount)), [width, classes]);
        const bias = tensor2d(Float32Array.from(at.subarray(weightCount)), [1, classes]);
        const own = add(matMul(inputs, kernel), bias);
        const logits = beside ? concat([own, beside], 1) : own;
        const cost = neg(sum(mul(wanted, logSoftmax(logits))));
        const residuals = sub(mul(softmax(logits), weight), wanted);
        const residual = beside ? slice(residuals, [0, 0], [songs.length, classes]) : residuals;
        return [cost, matMul(columns, residual), sum(residual, 0)].map((tensor) =>
          tensor.dataSync<'float32'>(),
        );
      });
      const gradient = new Float64Array(at.length);
      let squares = 0;
      for (let index = 0; index < weightCount; index++) {
        squares += at[index] ** 2;
        gradient[index] = kernelSlope[index] / songs.length + penalty * at[index];
      }
      biasSlope.forEach((slope, index) => (gradient[weightCount + index] = slope / songs.length));
      return { value: loss[0] / songs.length + (penalty * squares) / 2, gradient };
    };

  try {
    let at: Float64Array = new Float64Array(weightCount + classes);
    return strengths.map((strength) => {
      at = minimise(evaluate(1 / (strength * songs.length)), at);
      const head = {
        kernel: expand(Float32Array.from(at.subarray(0, weightCount)), classes),
        bias: Float32Array.from(at.subarray(weightCount)),
      };
      const fitted = unstandardised(head, scaling);
      return kept ? joined(fitted, kept) : fitted;
    });
  } finally {
    dispose([inputs, columns, wanted, weight, ...(beside ? [beside] : [])]);
  }
}

/** A weight for each song, so that those of every class sum to the same, and all of them to the number of songs. */
function balancedWeights(songs: readonly TaughtSong[], classes: number): Float32Array {
  const counts = new Array<number>(classes).fill(0);
  for (const { label } of songs) counts[label] += 1;
  const present = counts.filter((count) => count > 0).length;
  return Float32Array.from(songs, ({ label }) => songs.length / (present * counts[label]));
}

/** Row-major [songs, genres]. */
function keptLogits(kept: LinearHead, rows: readonly Float32Array[]): Float32Array {
  return Float32Array.from(rows.flatMap((features) => [...logitsOf(kept, features)]));
}
