import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { TaughtSong } from './types';

/** Up to so many groups each is left out once; of more, ten parts are made; of very many, five. */
const MOST_LEFT_OUT_SINGLY = 30;
const MANY_SONGS = 300;

/** How many parts songs are cut into for cross-validation. */
export function foldCount(songs: readonly TaughtSong[]): number {
  const groups = new Set(songs.map(({ group }) => group)).size;
  if (groups <= MOST_LEFT_OUT_SINGLY) return groups;
  return songs.length > MANY_SONGS ? 5 : 10;
}

/**
 * Cuts songs into parts of about the same size and the same mixture of classes; groups stay whole. The same songs are always cut in the same
 * way.
 *
 * @returns the part of each song, in [0, count)
 */
export function assignFolds(songs: readonly TaughtSong[], count: number, seed = 1): number[] {
  const groups = new Map<string, TaughtSong[]>();
  for (const song of songs) groups.set(song.group, [...(groups.get(song.group) ?? []), song]);
  const ordered = shuffled([...groups], seed).sort(([, a], [, b]) => b.length - a.length);
  const sizes = new Array<number>(count).fill(0);
  const ofClass = Array.from({ length: count }, () => new Map<number, number>());
  const foldOf = new Map<string, number>();
  for (const [group, members] of ordered) {
    const crowd = (fold: number): number =>
      members.reduce((sum, { label }) => sum + (ofClass[fold].get(label) ?? 0), 0) + sizes[fold] / 1000;
    let best = 0;
    for (let fold = 1; fold < count; fold++) if (crowd(fold) < crowd(best)) best = fold;
    foldOf.set(group, best);
    sizes[best] += members.length;
    for (const { label } of members) ofClass[best].set(label, (ofClass[best].get(label) ?? 0) + 1);
  }
  return songs.map(({ group }) => foldOf.get(group) ?? 0);
}

/** Fisher and Yates. */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const random = xoroshiro128plus(seed);
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = uniformInt(random, 0, last);
    [mixed[last], mixed[other]] = [mixed[other], mixed[last]];
  }
  return mixed;
}
