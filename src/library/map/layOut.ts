import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { UMAP } from 'umap-js';
import { placeAmong, type Place } from './placeAmong';

/** Fewer songs than this have no neighbourhood to speak of, and are not mapped. */
export const FEWEST = 4;
/** UMAP takes some ten seconds for so many; with more, an even selection is laid out, and the others are placed among them. */
const MOST = 2000;
const NEIGHBOURS = 15;
const EPOCHS = 300;
/** From one report of the progress to the next. */
const EPOCHS_A_REPORT = 5;
const PLACED_A_REPORT = 50;

/** Shares of the time, roughly: UMAP until its first epoch, and all of it in songs that are placed meanwhile. */
const BEFORE_EPOCHS = 0.25;
const PLACED_MEANWHILE = 10_000;

/** Called with what is done, in [0, 1]; resolves once others had their turn. */
export type OnProgress = (fraction: number) => Promise<void>;

/**
 * Places in [0, 1] both ways, near each other for vectors that are near each other (UMAP: McInnes et al. 2018). The same vectors always lie at
 * the same places.
 *
 * @param vectors `FEWEST` or more, of one length
 * @param most that UMAP itself lays out
 */
export async function layOut(
  vectors: number[][],
  onProgress: OnProgress = () => Promise.resolve(),
  most = MOST,
): Promise<Place[]> {
  const step = Math.max(1, vectors.length / most);
  const chosen = Array.from({ length: Math.min(most, vectors.length) }, (_, index) =>
    Math.floor(index * step),
  );
  const landmarks = chosen.map((index) => vectors[index]);
  const work = PLACED_MEANWHILE + vectors.length - landmarks.length;
  const laidOut = await umap(landmarks, (fraction) => onProgress((fraction * PLACED_MEANWHILE) / work));

  const places = new Map(chosen.map((index, at) => [index, laidOut[at]]));
  const placed: Place[] = [];
  for (const [index, vector] of vectors.entries()) {
    placed.push(places.get(index) ?? placeAmong(vector, landmarks, laidOut));
    if (index % PLACED_A_REPORT === 0 && landmarks.length < vectors.length) {
      const rest = (index / vectors.length) * (vectors.length - landmarks.length);
      await onProgress((PLACED_MEANWHILE + rest) / work);
    }
  }
  return placed;
}

async function umap(vectors: number[][], onProgress: OnProgress): Promise<Place[]> {
  const random = xoroshiro128plus(1);
  const layout = new UMAP({
    nComponents: 2,
    nNeighbors: Math.min(NEIGHBOURS, vectors.length - 1),
    nEpochs: EPOCHS,
    minDist: 0.15,
    random: () => uniformFloat64(random),
  });
  const epochs = layout.initializeFit(vectors);
  for (let epoch = 0; epoch < epochs; epoch++) {
    layout.step();
    if (epoch % EPOCHS_A_REPORT === 0)
      await onProgress(BEFORE_EPOCHS + ((1 - BEFORE_EPOCHS) * epoch) / epochs);
  }
  return scaled(layout.getEmbedding());
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
