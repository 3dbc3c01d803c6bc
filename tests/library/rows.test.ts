import { describe, expect, test } from 'vitest';
import { facetsOf } from '../../src/library/facets';
import { namesGenre } from '../../src/library/ownGenre';
import { EVERYTHING, queryRows, type LibraryQuery } from '../../src/library/query';
import { RowJoiner } from '../../src/library/rows';
import { row } from './support/rows';

describe('a row', () => {
  test('says what the file says of itself, and its name where it says nothing', () => {
    expect(row('a/My song.v2.mp3')).toMatchObject({ title: 'My song.v2', folder: 'a', artist: '' });
    expect(row('x.mp3', { tags: { title: 'T', artist: 'A' } })).toMatchObject({ title: 'T', artist: 'A' });
  });

  test('counts as what the person says, whatever was heard', () => {
    expect(row('x.mp3', { kind: 'no-music', correction: 'jazz' })).toMatchObject({
      group: 'genre:jazz',
      genre: 'jazz',
    });
    expect(row('x.mp3', { kind: 'not-sure' }).group).toBe('not-sure');
    expect(row('x.mp3', { waiting: true }).group).toBe('waiting');
  });

  test('disagrees with its own tag where that names another genre', () => {
    expect(row('x.mp3', { tags: { genre: 'Rock' } }).disagrees).toBe(true);
    expect(row('x.mp3', { tags: { genre: 'Delta Blues' } }).disagrees).toBe(false);
    expect(row('x.mp3').disagrees).toBe(false);
    expect(row('x.mp3', { kind: 'not-sure', tags: { genre: 'Rock' } }).disagrees).toBe(false);
  });

  test('stays the same object until something of it changes', () => {
    const joiner = new RowJoiner();
    const file = { id: 'r/x', rootId: 'r', path: 'x', bytes: 1, modifiedMs: 1, hash: 'h' };
    const [first] = joiner.join([file], new Map(), new Map());
    expect(joiner.join([file], new Map(), new Map())[0]).toBe(first);
    const said = new Map([['h', { hash: 'h', genre: 'jazz', atMs: 1 }]]);
    expect(joiner.join([file], new Map(), said)[0]).not.toBe(first);
  });
});

test.each([
  ['Hip-Hop/Rap', 'hiphop', true],
  ['Alternative Rock', 'rock', true],
  ['Classic Rock', 'classical', false],
  ['록; 재즈', 'jazz', true],
  ['K-Pop', 'pop', true],
  ['Trapdoor', 'hiphop', false],
  ['Ｊａｚｚ', 'jazz', true],
  ['My own word', 'my own word', true],
])('the tag %s names %s: %s', (tag, genre, names) => {
  expect(namesGenre(tag, genre)).toBe(names);
});

const rows = [
  row('b/10.mp3', { tags: { artist: 'Ann', genre: 'Rock' }, confidence: 0.7, heard: ['Music', 'Guitar'] }),
  row('b/2.mp3', { tags: { artist: 'Bob', title: 'Äpfel' }, genre: 'jazz', heard: ['Music', 'Piano'] }),
  row('b/c/1.mp3', { tags: { artist: 'Ann' }, kind: 'not-sure', confidence: 0.3, heard: ['Guitar'] }),
  row('bc/1.mp3', { correction: 'polka', kind: 'no-music', confidence: 0.99 }),
  row('z.mp3', { waiting: true }),
];

const paths = (query: Partial<LibraryQuery>) =>
  queryRows(rows, { ...EVERYTHING, ...query }).map(({ path }) => path);

describe('a query', () => {
  test('gives everything in the natural order of paths', () => {
    expect(paths({})).toEqual(['b/2.mp3', 'b/10.mp3', 'b/c/1.mp3', 'bc/1.mp3', 'z.mp3']);
  });

  test('asks for several things at once', () => {
    expect(paths({ folder: 'b' })).toEqual(['b/2.mp3', 'b/10.mp3', 'b/c/1.mp3']);
    expect(paths({ artist: 'Ann', style: 'Guitar', sureness: 'unsure' })).toEqual(['b/10.mp3', 'b/c/1.mp3']);
    expect(paths({ sureness: 'sure' })).toEqual(['b/2.mp3', 'bc/1.mp3']);
    expect(paths({ disagrees: true })).toEqual(['b/10.mp3']);
    expect(paths({ corrected: true })).toEqual(['bc/1.mp3']);
    expect(paths({ group: 'waiting' })).toEqual(['z.mp3']);
  });

  test('finds words in any order, small or capital, in any spelling of Unicode', () => {
    expect(paths({ search: 'BOB a\u0308PFEL' })).toEqual(['b/2.mp3']);
    expect(paths({ search: 'polka' })).toEqual(['bc/1.mp3']);
    expect(paths({ search: 'nobody' })).toEqual([]);
  });

  test('puts what has no value last, whichever way it sorts', () => {
    expect(paths({ sort: 'sureness' }).at(-1)).toBe('z.mp3');
    expect(paths({ sort: 'sureness', descending: true }).at(-1)).toBe('z.mp3');
    expect(paths({ sort: 'genre', descending: true })[0]).toBe('bc/1.mp3');
  });
});

test('facets tell what there is to choose from', () => {
  expect(facetsOf(rows)).toEqual({
    groups: [
      { group: 'genre:blues', count: 1 },
      { group: 'genre:jazz', count: 1 },
      { group: 'genre:polka', count: 1 },
      { group: 'not-sure', count: 1 },
      { group: 'waiting', count: 1 },
    ],
    folders: ['b', 'b/c', 'bc'],
    artists: ['Ann', 'Bob'],
    styles: ['Guitar', 'Piano'],
    disagreeing: 1,
    corrected: 1,
  });
});
