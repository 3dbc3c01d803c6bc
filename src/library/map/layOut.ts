import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { UMAP } from 'umap-js';

/** Fewer songs than this have no neighbourhood to speak of, and are not mapped. */
export const FEWEST = 4;
const NEIGHBOURS = 15;

export interface Place {
  x: number;
  y: number;
}

/**
 * Places in [0, 1] both ways, near each other for vectors that are near each other (UMAP: McInnes et al. 2018). The same vectors always lie at
 * the same places.
 *
 * @param vectors `FEWEST` or more, of one length
 * @param onProgress called with what is done, in [0, 1]; not before neighbours were looked for, which is about half of it
 */
export async function layOut(
  vectors: number[][],
  onProgress: (fraction: number) => void = () => undefined,
  pause: () => Promise<void> = () => Promise.resolve(),
): Promise<Place[]> {
  const random = xoroshiro128plus(1);
  const umap = new UMAP({
    nComponents: 2,
    nNeighbors: Math.min(NEIGHBOURS, vectors.length - 1),
    minDist: 0.15,
    random: () => uniformFloat64(random),
  });
  const epochs = umap.initializeFit(vectors);
  for (let epoch = 0; epoch < epochs; epoch++) {
    umap.step();
    if (epoch % 10 !== 0) continue;
    onProgress(0.5 + (0.5 * epoch) / epochs);
    await pause();
  }
  return scaled(umap.getEmbedding());
}

function scaled(points: readonly number[][]): Place[] {
  const [x, y] = [0, 1].map((axis) => {
    const values = points.map((point) => point[axis]);
    const lowest = values.reduce((a, b) => Math.min(a, b), Infinity);
    const highest = values.reduce((a, b) => Math.max(a, b), -Infinity);
    const range = highest - lowest || 1;
    return values.map((value) => (value - lowest) / range);
  });
  return points.map((_, index) => ({ x: x[index], y: y[index] }));
}
