/** Of the mean diagonal: keeps the factorisation from dividing by what is nothing but rounding. */
const JITTER = 1e-6;

/**
 * The product of every row with every row, [rows, rows].
 *
 * @param values row-major [rows, features]
 * @param jitter added to the diagonal, of its mean
 */
export function products(values: ArrayLike<number>, rows: number, jitterShare = JITTER): Float64Array {
  const features = values.length / rows;
  const gram = new Float64Array(rows * rows);
  let trace = 0;
  for (let a = 0; a < rows; a++) {
    for (let b = 0; b <= a; b++) {
      let sum = 0;
      for (let feature = 0; feature < features; feature++) {
        sum += values[a * features + feature] * values[b * features + feature];
      }
      gram[a * rows + b] = gram[b * rows + a] = sum;
    }
    trace += gram[a * rows + a];
  }
  const jitter = (jitterShare * (trace || 1)) / rows;
  for (let a = 0; a < rows; a++) gram[a * rows + a] += jitter;
  return gram;
}

/** The lower triangle whose product with its transpose is `matrix`. */
export function cholesky(matrix: Float64Array, size: number): Float64Array {
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
export function solveTransposed(
  lower: Float64Array,
  size: number,
  right: ArrayLike<number>,
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

/** x of lower x = right. */
export function solveLower(lower: Float64Array, right: ArrayLike<number>): Float64Array {
  const size = right.length;
  const solution = Float64Array.from(right);
  for (let row = 0; row < size; row++) {
    let sum = solution[row];
    for (let k = 0; k < row; k++) sum -= lower[row * size + k] * solution[k];
    solution[row] = sum / lower[row * size + row];
  }
  return solution;
}
