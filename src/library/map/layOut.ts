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
  const umap = new UMAP({
    nComponents: 2,
    nNeighbors: Math.min(NEIGHBOURS, vectors.length - 1),
    minDist: 0.15,
    random: seeded(),
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

/** Numbers in [0, 1) that are the same each time (mulberry32). */
function seeded(): () => number {
  let state = 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
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
