/** Rows of a matrix, row-major with `columns` columns, turned so that they stand as columns, in the order given. */
export function columnsFromRows(
  matrix: Float32Array,
  columns: number,
  order: readonly number[],
): Float32Array {
  const turned = new Float32Array(matrix.length);
  for (let row = 0; row < columns; row++) {
    order.forEach((from, column) => {
      turned[row * order.length + column] = matrix[from * columns + row];
    });
  }
  return turned;
}

/** The columns of a row-major matrix in another order. */
export function reorderedColumns(matrix: Float32Array, order: readonly number[]): Float32Array {
  const reordered = new Float32Array(matrix.length);
  for (let start = 0; start < matrix.length; start += order.length) {
    order.forEach((from, column) => {
      reordered[start + column] = matrix[start + from];
    });
  }
  return reordered;
}
