import { shuffled } from '../train/folds';
import type { TaughtSong } from '../train/types';

/** Songs of a class that a point of the learning curve is about; as many as nobody asks for twice. */
const SIZES = [1, 2, 3, 5, 8, 12, 20, 40];
/** While one part in four is kept to judge by. */
const KEPT_SHARE = 0.75;

/** Numbers of songs per class for which an accuracy can be found out, ascending; empty where there are too few. */
export function learningSizes(songs: readonly TaughtSong[]): number[] {
  const counts = new Map<number, number>();
  for (const { label } of songs) counts.set(label, (counts.get(label) ?? 0) + 1);
  const fewest = Math.min(...counts.values());
  return SIZES.filter((size) => size <= Math.floor(KEPT_SHARE * fewest));
}

/** So many songs of each class, or all where it has fewer. */
export function smaller(songs: readonly TaughtSong[], perClass: number, seed: number): TaughtSong[] {
  const taken = new Map<number, number>();
  return shuffled(songs, seed).filter(({ label }) => {
    const count = taken.get(label) ?? 0;
    taken.set(label, count + 1);
    return count < perClass;
  });
}
