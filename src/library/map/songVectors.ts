import type { SongScores } from '../types';

/**
 * Songs as vectors of one length, near each other where the network heard the same in them: square roots of their genres' probabilities and of
 * their tags' scores (so that the distance of two is Hellinger's, and small scores count as well).
 *
 * Songs of another network, whose vectors would be of another length than most, are left out.
 */
export function songVectors(scores: readonly SongScores[]): { hashes: string[]; vectors: number[][] } {
  const lengths = new Map<number, number>();
  for (const song of scores) lengths.set(lengthOf(song), (lengths.get(lengthOf(song)) ?? 0) + 1);
  const [length] = [...lengths].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0]);
  const alike = scores.filter((song) => lengthOf(song) === length);
  return {
    hashes: alike.map(({ hash }) => hash),
    vectors: alike.map(({ probabilities, tagScores }) => [
      ...probabilities.map(Math.sqrt),
      ...Array.from(tagScores, Math.sqrt),
    ]),
  };
}

function lengthOf({ probabilities, tagScores }: SongScores): number {
  return probabilities.length + tagScores.length;
}
