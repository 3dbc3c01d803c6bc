import type { TaughtSong } from '../train/types';
import type { Lesson } from './types';

/** What a lesson teaches: its classes that have songs, and these. */
export interface Material {
  /** Names, in the order of the labels. */
  classes: string[];
  songs: TaughtSong[];
}

/**
 * Names of the classes as a network that is taught now would have them, those without songs after the others: in this order each has the
 * colour that its answers will have.
 */
export function namesAsTaught({ classes, examples }: Lesson): string[] {
  const taught = new Set(examples.map(({ classId }) => classId));
  const [full, empty] = [true, false].map((has) => classes.filter(({ id }) => taught.has(id) === has));
  return [...full, ...empty].map(({ name }) => name);
}

/** @param features of a song by its hash; undefined, or empty, where nothing is known of it or nothing sounds in it: it is left out */
export function materialOf(
  { classes, examples }: Lesson,
  features: (hash: string) => Float32Array | undefined,
): Material {
  const known = examples.flatMap(({ hash, classId, group }) => {
    const own = features(hash);
    return own && own.length > 0 ? [{ hash, classId, group, features: own }] : [];
  });
  const taught = classes.filter(({ id }) => known.some(({ classId }) => classId === id));
  const labels = new Map(taught.map(({ id }, label) => [id, label]));
  return {
    classes: taught.map(({ name }) => name),
    songs: known.flatMap(({ classId, ...song }) => {
      const label = labels.get(classId);
      return label === undefined ? [] : [{ ...song, label }];
    }),
  };
}
