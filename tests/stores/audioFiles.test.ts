import { readFileSync } from 'node:fs';
import lena from 'audio-lena';
import { describe, expect, test } from 'vitest';
import { filePath, isAudio, sortFiles } from '../../src/stores/audioFiles';

const file = (name: string, type = '', relativePath?: string, content: BlobPart = 'x') =>
  Object.assign(new File([content], name, { type }), { webkitRelativePath: '', relativePath });
const holding = (name: string, content: BlobPart) => file(name, '', undefined, content);

describe('what counts as audio', () => {
  test('a known ending does, in any case, also where the browser knows no type', async () => {
    expect(await isAudio(file('SONG.FLAC'))).toBe(true);
    expect(await isAudio(file('song.with.dots.opus'))).toBe(true);
  });

  test('an audio type does, whatever the ending', async () => {
    expect(await isAudio(file('recording', 'audio/ogg'))).toBe(true);
  });

  test('pictures and texts do not', async () => {
    expect(await isAudio(file('cover.jpg', 'image/jpeg'))).toBe(false);
    expect(await isAudio(file('song.mp3.txt', 'text/plain'))).toBe(false);
  });

  test('playlists do not, though browsers call them audio', async () => {
    expect(await isAudio(file('list.m3u', 'audio/x-mpegurl'))).toBe(false);
    expect(await isAudio(file('list.M3U8', 'audio/mpegurl'))).toBe(false);
    expect(await isAudio(file('list.pls', 'audio/x-scpls'))).toBe(false);
  });

  test('what a Mac leaves beside its files does not', async () => {
    expect(await isAudio(file('._song.mp3', 'audio/mpeg'))).toBe(false);
    expect(await isAudio(file('song.mp3', 'audio/mpeg', '/__MACOSX/album/song.mp3'))).toBe(false);
    expect(await isAudio(file('.song.mp3', 'audio/mpeg'))).toBe(true);
  });
});

describe('a film, or a file without an ending, counts by its first bytes', () => {
  const encoded = ['wav', 'mp3', 'ogg', 'flac', 'm4a', 'aac', 'opus', 'webm', 'aiff', 'caf'].map(
    (format) => [format, readFileSync(lena.url(format))] as const,
  );

  test.each(encoded)('%s does', async (_, bytes) => {
    expect(await isAudio(holding('recording', bytes))).toBe(true);
    expect(await isAudio(holding('film.mov', bytes))).toBe(true);
    expect(await isAudio(holding('film.MKV', bytes))).toBe(true);
  });

  test.each([
    ['a text', 'These are words.'],
    ['a text in UTF-16', new Uint8Array([0xff, 0xfe, 0x54, 0, 0x68, 0])],
    ['a picture', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46, 0x49, 0x46, 0, 1])],
    ['nothing', ''],
  ])('%s does not', async (_, content) => {
    expect(await isAudio(holding('README', content))).toBe(false);
    expect(await isAudio(holding('film.mov', content))).toBe(false);
  });

  test('one that can not be read does not', async () => {
    const unreadable = Object.assign(file('folder'), {
      slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')) }),
    });
    expect(await isAudio(unreadable)).toBe(false);
  });
});

test('a path is told without the dots and slashes that browsers put before it', () => {
  expect(filePath(file('a.mp3', '', './a.mp3'))).toBe('a.mp3');
  expect(filePath(file('a.mp3', '', '/album/disc 1/a.mp3'))).toBe('album/disc 1/a.mp3');
  expect(filePath(file('a.mp3'))).toBe('a.mp3');
});

test('files come in the natural order of their paths, what is no audio apart', async () => {
  const { audio, skipped } = await sortFiles([
    file('10.mp3', '', 'b/10.mp3'),
    file('2.mp3', '', 'b/2.mp3'),
    file('cover.png', 'image/png', 'b/cover.png'),
    file('1.mp3', '', 'a/1.mp3'),
  ]);
  expect(audio.map(filePath)).toEqual(['a/1.mp3', 'b/2.mp3', 'b/10.mp3']);
  expect(skipped).toEqual(['b/cover.png']);
});
