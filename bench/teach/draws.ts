import { logitsOf } from '../../src/teach/train';
import type { LinearHead, TaughtSong } from '../../src/teach';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

interface Draw {
  taught: TaughtSong[];
  /** All songs of groups that none of `taught` is of. */
  tested: TaughtSong[];
}

/** Draws songs to teach, so that each class has others, of other groups, to be tested on. */
export function drawSongs(
  songs: readonly TaughtSong[],
  { classes, perClass, seed }: { classes: number; perClass: number; seed: number },
): Draw {
  const random = xoroshiro128plus(seed);
  const mixed = [...songs];
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = uniformInt(random, 0, last);
    [mixed[last], mixed[other]] = [mixed[other], mixed[last]];
  }
  const groupsOf = (label: number): string[] => [
    ...new Set(mixed.filter((song) => song.label === label).map(({ group }) => group)),
  ];
  // Of each class two groups at least are kept to be tested on.
  const kept = new Set(Array.from({ length: classes }, (_, label) => groupsOf(label).slice(0, 2)).flat());
  const taught = Array.from({ length: classes }, (_, label) =>
    mixed.filter((song) => song.label === label && !kept.has(song.group)).slice(0, perClass),
  ).flat();
  const known = new Set(taught.map(({ group }) => group));
  return { taught, tested: mixed.filter(({ group }) => !known.has(group)) };
}

/** The class that a head takes a song for. */
export function answerTo(head: LinearHead, { features }: TaughtSong): number {
  const logits = logitsOf(head, features);
  return logits.indexOf(Math.max(...logits));
}

/** Mean of the classes' recalls. */
export function heldOutAccuracy(head: LinearHead, tested: readonly TaughtSong[], classes: number): number {
  return macroAccuracy(
    tested,
    tested.map((song) => answerTo(head, song)),
    classes,
  );
}

export function macroAccuracy(
  tested: readonly TaughtSong[],
  answers: readonly number[],
  classes: number,
): number {
  const recalls = Array.from({ length: classes }, (_, label) => {
    const own = tested.flatMap((song, index) => (song.label === label ? [index] : []));
    return own.length === 0 ? [] : [own.filter((index) => answers[index] === label).length / own.length];
  }).flat();
  return recalls.reduce((sum, recall) => sum + recall, 0) / recalls.length;
}
