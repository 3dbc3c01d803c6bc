import { cholesky, products, solveTransposed } from './cholesky';

/**
 * The same songs with fewer features. A head with an L2 penalty is a combination of the songs that it is taught, so that nothing is lost where
 * songs take the place of features: rows of `inputs` keep all of their products with each other.
 */
export interface Compressed {
  /** Row-major [songs, width]. */
  inputs: Float32Array;
  width: number;
  /** What a kernel [width, classes] for `inputs` is for the features that they stand for, [features, classes]. */
  expand: (kernel: Float32Array, classes: number) => Float32Array;
}

/** @param values row-major [songs, features] */
export function compress(values: Float32Array, songs: number): Compressed {
  const features = values.length / songs;
  if (songs >= features) return { inputs: values, width: features, expand: (kernel) => kernel };
  const lower = cholesky(products(values, songs), songs);
  return {
    inputs: Float32Array.from(lower),
    width: songs,
    expand: (kernel, classes) => {
      const shares = solveTransposed(lower, songs, kernel, classes);
      const expanded = new Float64Array(features * classes);
      for (let song = 0; song < songs; song++) {
        for (let feature = 0; feature < features; feature++) {
          const value = values[song * features + feature];
          for (let index = 0; index < classes; index++) {
            expanded[feature * classes + index] += value * shares[song * classes + index];
          }
        }
      }
      return Float32Array.from(expanded);
    },
  };
}
