import type { InputAxes, LayerPicture } from '../../../inspect';
import { stageAxes } from '../panels/stageAxes';

/** Where in a sound a layer of a network responds. */
export interface PlacedPicture {
  picture: LayerPicture;
  /** Of the network's input. */
  axes: InputAxes;
  /** Seconds into the sound where the window starts. */
  startS: number;
}

/**
 * How much more strongly, cell by cell of the first picture, the second responds at the same pitch and time: each as a multiple of its
 * own mean, since two networks have no scale in common. 0 where the second hears nothing.
 */
export function relativeDifference(first: PlacedPicture, second: PlacedPicture): Float32Array {
  const [rows, columns] = first.picture.shape;
  const [otherRows, otherColumns] = second.picture.shape;
  const [axes, otherAxes] = [first, second].map(({ picture, axes }) =>
    stageAxes(axes, [...picture.shape, 1]),
  );
  const [mean, otherMean] = [first, second].map(({ picture }) => meanOf(picture.values));
  const rowOf = Array.from({ length: rows }, (_, row) => nearest(otherAxes.rowHz, axes.rowHz[row]));
  const difference = new Float32Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    const otherRow = rowOf[row];
    if (otherRow === undefined || otherRow >= otherRows) continue;
    for (let column = 0; column < columns; column++) {
      const timeS = first.startS + column * axes.columnS;
      const otherColumn = Math.round((timeS - second.startS) / otherAxes.columnS);
      if (otherColumn < 0 || otherColumn >= otherColumns) continue;
      difference[row * columns + column] =
        second.picture.values[otherRow * otherColumns + otherColumn] / otherMean -
        first.picture.values[row * columns + column] / mean;
    }
  }
  return difference;
}

/** The row whose pitch is the nearest; undefined where none is asked for. */
function nearest(rowHz: readonly number[], hertz: number | undefined): number | undefined {
  if (hertz === undefined || rowHz.length === 0) return undefined;
  const distances = rowHz.map((other) => Math.abs(Math.log2((other + 1) / (hertz + 1))));
  return distances.indexOf(Math.min(...distances));
}

function meanOf(values: Float32Array): number {
  return Math.max(1e-9, values.reduce((sum, value) => sum + value, 0) / values.length);
}
