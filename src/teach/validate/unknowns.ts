import type { TaughtSong } from '../train/types';
import type { Unknown } from './types';

/** Fewer songs of a class say nothing of how well it is told apart. */
export const FEWEST_SONGS = 3;

/** The classes of which nothing can be said, and why. */
export function unknownClasses(songs: readonly TaughtSong[], classes: number): Unknown[] {
  return Array.from({ length: classes }, (_, label): Unknown | undefined => {
    const own = songs.filter((song) => song.label === label);
    if (own.length < FEWEST_SONGS) return { label, reason: 'few' };
    if (new Set(own.map(({ group }) => group)).size < 2) return { label, reason: 'oneGroup' };
    return undefined;
  }).filter((unknown) => unknown !== undefined);
}
