import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignFolds, cutsOf } from '../../../src/teach/train/folds';
import { inventedSongs } from '../support/inventedSongs';

describe('the parts of a cross-validation', () => {
  it('never have a group on two sides, and are the same each time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 2, max: 9 }), (perGroup, count) => {
        const songs = inventedSongs({ classes: 3, perClass: 12, perGroup, features: 1 });
        const folds = assignFolds(songs, count);
        const foldsOf = new Map<string, Set<number>>();
        songs.forEach(({ group }, index) => {
          foldsOf.set(group, (foldsOf.get(group) ?? new Set()).add(folds[index]));
        });
        expect(Array.from(foldsOf.values(), ({ size }) => size)).toEqual(Array.from(foldsOf, () => 1));
        expect(folds.every((fold) => fold >= 0 && fold < count)).toBe(true);
        expect(assignFolds(songs, count)).toEqual(folds);
      }),
    );
  });

  it('hold each class in equal shares where groups allow', () => {
    const songs = inventedSongs({ classes: 2, perClass: 20, features: 1 });
    const folds = assignFolds(songs, 5);
    const own = (fold: number, label: number): number =>
      songs.filter((song, index) => song.label === label && folds[index] === fold).length;
    for (let fold = 0; fold < 5; fold++) expect([own(fold, 0), own(fold, 1)]).toEqual([4, 4]);
  });

  it('are cut in several ways where groups are few, in one where they are many', () => {
    const shape = (...[songs]: Parameters<typeof inventedSongs>) => {
      const { folds, cuts } = cutsOf(inventedSongs(songs));
      return [folds, new Set(cuts.map((cut) => cut.join())).size];
    };
    expect(shape({ classes: 2, perClass: 6, features: 1 })).toEqual([5, 5]);
    expect(shape({ classes: 2, perClass: 4, perGroup: 2, features: 1 })[0]).toBe(4);
    expect(shape({ classes: 2, perClass: 60, features: 1 })).toEqual([10, 1]);
    expect(shape({ classes: 2, perClass: 200, features: 1 })).toEqual([5, 1]);
  });
});
