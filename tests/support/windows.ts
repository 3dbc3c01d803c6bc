import type { WindowScores } from '../../src/scores/windowScores';
import type { Genre } from '../../src/classify/types';
import { GENRES } from './testCard';

/** A window in which `genre` has `probability` and the others share the rest. The tags are those of `testCard`. */
export function windowOf(genre: Genre, probability: number, noMusic = 0.2): WindowScores {
  const rest = (1 - probability) / (GENRES.length - 1);
  return {
    logProbabilities: Float64Array.from(GENRES, (name) => Math.log(name === genre ? probability : rest)),
    tags: Float64Array.of(0.1, 0.9, 0.5),
    noMusic,
  };
}
