import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { genresSchema } from '../../../src/models/genres';
import { classFolders } from '../../../src/teach/lessons/classFolders';
import { className } from '../../../src/teach/lessons/className';
import {
  fingerprint,
  withClass,
  withClassName,
  withExamples,
  withoutClass,
  withoutExample,
} from '../../../src/teach/lessons/edit';
import { groupOf } from '../../../src/teach/lessons/groupOf';
import { materialOf, namesAsTaught } from '../../../src/teach/lessons/taughtSongs';
import type { Lesson } from '../../../src/teach/lessons/types';

const empty: Lesson = { id: 'l', name: 'Mine', classes: [], examples: [] };
const two = withClass(withClass(empty, 'a', 'Trot', '?'), 'b', 'K-indie', '?');
const song = (hash: string, classId: string) => ({ hash, classId, name: `${hash}.mp3`, group: hash });

describe('the name of a class', () => {
  it('is always fit for a card, whatever was typed and whatever is there', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 120 }), { minLength: 2, maxLength: 6 }),
        (typed) => {
          const names = typed.reduce<string[]>(
            (taken, name) => [...taken, className(name, taken, 'New class')],
            [],
          );
          expect(genresSchema.safeParse(names).success).toBe(true);
        },
      ),
    );
  });

  it('is what was typed where that can be, else numbered', () => {
    expect(className('  뽕짝 ', [], '?')).toBe('뽕짝');
    expect(className('Trot', ['Trot'], '?')).toBe('Trot 2');
    expect(className('not-sure', [], '?')).toBe('not-sure 2');
    expect(className(' \n', [], 'New class')).toBe('New class');
  });
});

describe('a lesson', () => {
  it('has a song in one class at most', () => {
    const moved = withExamples(withExamples(two, [song('x', 'a'), song('y', 'a')]), [song('x', 'b')]);
    expect(moved.examples.map(({ hash, classId }) => hash + classId)).toEqual(['ya', 'xb']);
    expect(withoutExample(moved, 'y').examples.length).toBe(1);
  });

  it('loses the songs of a class that is deleted, and keeps a name that is taken apart', () => {
    const full = withExamples(two, [song('x', 'a'), song('y', 'b')]);
    expect(withoutClass(full, 'a').examples.map(({ hash }) => hash)).toEqual(['y']);
    expect(withClassName(full, 'b', 'Trot').classes[1].name).toBe('Trot 2');
    expect(withClassName(full, 'b', 'K-indie')).toBe(full);
  });

  it('is known by what it teaches, in whatever order that came', () => {
    const one = withExamples(two, [song('x', 'a'), song('y', 'b')]);
    const other = withExamples(two, [song('y', 'b'), song('x', 'a')]);
    expect(fingerprint(one)).toBe(fingerprint(other));
    expect(fingerprint(withClassName(one, 'a', 'Other'))).not.toBe(fingerprint(one));
  });

  it('names its classes in the order of the network that comes of it, so that they have its colours', () => {
    const middle = withClass(withExamples(two, [song('x', 'b')]), 'c', 'Demos', '?');
    const full = withExamples(middle, [song('y', 'c')]);
    expect(namesAsTaught(full)).toEqual(['K-indie', 'Demos', 'Trot']);
    expect(materialOf(full, () => Float32Array.of(1)).classes).toEqual(['K-indie', 'Demos']);
  });

  it('teaches the classes that have songs of which something is known', () => {
    const three = withClass(
      withExamples(two, [song('x', 'b'), song('y', 'b'), song('z', 'a')]),
      'c',
      'Empty',
      '?',
    );
    const { classes, songs } = materialOf(three, (hash) =>
      hash === 'z' ? new Float32Array() : Float32Array.of(1),
    );
    expect(classes).toEqual(['K-indie']);
    expect(songs.map(({ hash, label }) => [hash, label])).toEqual([
      ['x', 0],
      ['y', 0],
    ]);
  });
});

describe('folders', () => {
  const place = (...paths: string[]) =>
    classFolders(
      paths.map((path) => new File([], path)),
      ({ name }) => name,
    ).map(({ className: name, folder }) => [name, folder]);

  it('become classes: those in one folder, with the folders of artists in them', () => {
    expect(place('music/trot/a.mp3', 'music/indie/Band/b.mp3', 'music/c.mp3')).toEqual([
      ['trot', ''],
      ['indie', 'Band'],
      ['music', ''],
    ]);
  });

  it('become classes: several that were dropped together', () => {
    expect(place('trot/a.mp3', 'indie/Band/b.mp3', 'c.mp3')).toEqual([
      ['trot', ''],
      ['indie', 'Band'],
      [undefined, ''],
    ]);
  });
});

describe('a group', () => {
  const group = (name: string, folder = '', artist?: string) => groupOf({ hash: 'h', name, folder, artist });

  it('is the artist of the tags, else of the folder, else of the name', () => {
    expect(group('Someone - Song.mp3', 'Band', 'Queen ')).toBe('artist:queen');
    expect(group('Someone - Song.mp3', 'Band/Album')).toBe('artist:band');
    expect(group('01 Someone - Song.mp3')).toBe('artist:someone');
  });

  it('is the song itself where nobody can be seen', () => {
    expect(group('song.mp3')).toBe('song:h');
    expect(group('song.mp3', 'CD 1', 'Unknown Artist')).toBe('song:h');
  });
});
