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

/** Of the mean diagonal: keeps the factorisation from dividing by what is nothing but rounding. */
const JITTER = 1e-6;

/** @param values row-major [songs, features] */
export function compress(values: Float32Array, songs: number): Compressed {
  const features = values.length / songs;
  if (songs >= features) return { inputs: values, width: features, expand: (kernel) => kernel };
  const lower = cholesky(products(values, songs, features), songs);
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

/** Of every row with every row, [songs, songs]. */
function products(values: Float32Array, songs: number, features: number): Float64Array {
  const gram = new Float64Array(songs * songs);
  let trace = 0;
  for (let a = 0; a < songs; a++) {
    for (let b = 0; b <= a; b++) {
      let sum = 0;
      for (let feature = 0; feature < features; feature++) {
        sum += values[a * features + feature] * values[b * features + feature];
      }
      gram[a * songs + b] = gram[b * songs + a] = sum;
    }
    trace += gram[a * songs + a];
  }
  const jitter = (JITTER * (trace || 1)) / songs;
  for (let a = 0; a < songs; a++) gram[a * songs + a] += jitter;
  return gram;
}

/** The lower triangle whose product with its transpose is `matrix`. */
function cholesky(matrix: Float64Array, size: number): Float64Array {
  const lower = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = matrix[row * size + column];
      for (let k = 0; k < column; k++) sum -= lower[row * size + k] * lower[column * size + k];
      lower[row * size + column] =
        row === column ? Math.sqrt(Math.max(sum, Number.MIN_VALUE)) : sum / lower[column * size + column];
    }
  }
  return lower;
}

/** x of transpose(lower) x = right, [size, columns]. */
function solveTransposed(
  lower: Float64Array,
  size: number,
  right: Float32Array,
  columns: number,
): Float64Array {
  const solution = Float64Array.from(right);
  for (let row = size - 1; row >= 0; row--) {
    for (let index = 0; index < columns; index++) {
      let sum = solution[row * columns + index];
      for (let k = row + 1; k < size; k++) sum -= lower[k * size + row] * solution[k * columns + index];
      solution[row * columns + index] = sum / lower[row * size + row];
    }
  }
  return solution;
}
