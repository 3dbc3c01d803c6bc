import { GENRES, type GenreScore } from '../../src/classify';

/** A ranking's probabilities in the order of `GENRES`. */
export function probabilitiesOf(ranking: readonly GenreScore[]): number[] {
  return GENRES.map((genre) => ranking.find((score) => score.genre === genre)?.probability ?? 0);
}
