import { expect, test } from 'vitest';
import { playlist, playlistName } from '../../src/library/playlist';
import { row } from './support/rows';

test('a playlist names its songs by paths inside the folder', () => {
  const songs = [
    row('a/노래.mp3', { tags: { title: 'One\nline', artist: 'Ann' } }),
    row('#1.mp3', { waiting: true }),
    row('bad\nname.mp3'),
  ];
  expect(playlist(songs)).toBe(
    ['#EXTM3U', '#EXTINF:180,Ann - One line', 'a/노래.mp3', '#EXTINF:-1,#1', './#1.mp3', ''].join('\n'),
  );
});

test.each([
  ['Hip hop', 'Hip hop.m3u8'],
  ['../R&B/Soul?', '-R&B-Soul-.m3u8'],
  ['...', 'genre.m3u8'],
])('a playlist of %s is a file %s', (genre, name) => {
  expect(playlistName(genre)).toBe(name);
});
