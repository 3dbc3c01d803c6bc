import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { TaughtSong } from './types';

/** Up to so many groups it matters how they are cut: they are cut again and again. */
const FEW_GROUPS = 30;
const CUTS_OF_FEW = 5;
const MANY_SONGS = 300;

/** How songs are cut for cross-validation. */
export interface Cuts {
  /** Parts of each cut. */
  folds: number;
  /** Of each cut, the part of each song; see `assignFolds`. */
  cuts: readonly (readonly number[])[];
}

/** Songs of few groups in five parts in five ways, which hold each class in equal shares where groups allow; of more in ten, of very many in five. */
export function cutsOf(songs: readonly TaughtSong[]): Cuts {
  const groups = new Set(songs.map(({ group }) => group)).size;
  const few = groups <= FEW_GROUPS;
  const folds = few ? Math.min(groups, 5) : songs.length > MANY_SONGS ? 5 : 10;
  const cuts = Array.from({ length: few ? CUTS_OF_FEW : 1 }, (_, cut) => assignFolds(songs, folds, cut + 1));
  return { folds, cuts };
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
