import { cholesky, products, solveLower, solveTransposed } from './cholesky';
import { logitsOf } from './logits';
import { scalingOf } from './standardise';
import type { LinearHead, TaughtSong } from './types';

/** How probable its own genre is for a stand-in, among those of its head. */
const SURE = 0.9;
/** Of the head's directions, those in which it hardly differs are followed this much less (ridge regression). */
const RIDGE = 1e-3;

/**
 * A song for each genre of a head of which no songs are at hand: of all that the head is sure to be of that genre, the one that lies nearest to
 * the middle of `songs`, measured in their deviations. What a head knows of its genres is its weights; this is that knowledge as songs, so
 * that another head can be taught beside it.
 *
 * @param songs at least one
 * @param firstLabel of the first genre
 */
export function standIns(head: LinearHead, songs: readonly TaughtSong[], firstLabel: number): TaughtSong[] {
  const genres = head.bias.length;
  const { mean, deviation } = scalingOf(songs.map(({ features }) => features));
  const features = mean.length;
  // What tells the genres apart, [genres, features]: only differences of logits count.
  const rows = new Float64Array(genres * features);
  for (let feature = 0; feature < features; feature++) {
    const weights = head.kernel.subarray(feature * genres, (feature + 1) * genres);
    const middle = weights.reduce((sum, weight) => sum + weight, 0) / genres;
    weights.forEach((weight, genre) => {
      rows[genre * features + feature] = (weight - middle) * deviation[feature];
    });
  }
  const lower = cholesky(products(rows, genres, RIDGE), genres);
  const here = centred(logitsOf(head, Float32Array.from(mean)));
  return Array.from({ length: genres }, (_, genre) => {
    const wanted = centred(
      Float64Array.from(here, (_, other) => Math.log(other === genre ? SURE : (1 - SURE) / (genres - 1))),
    );
    const difference = wanted.map((logit, other) => logit - here[other]);
    const shares = solveTransposed(lower, genres, solveLower(lower, difference), 1);
    return {
      ...{ hash: `genre ${genre}`, group: `genre ${genre}`, label: firstLabel + genre },
      features: Float32Array.from(mean, (middle, feature) => {
        const way = shares.reduce((sum, share, other) => sum + share * rows[other * features + feature], 0);
        return middle + deviation[feature] * way;
      }),
    };
  });
}

function centred(logits: Float64Array): Float64Array {
  const middle = logits.reduce((sum, logit) => sum + logit, 0) / logits.length;
  return logits.map((logit) => logit - middle);
}
