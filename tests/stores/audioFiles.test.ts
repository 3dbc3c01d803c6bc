import { describe, expect, test } from 'vitest';
import { filePath, isAudio, sortFiles } from '../../src/stores/audioFiles';

const file = (name: string, type = '', relativePath?: string) =>
  Object.assign(new File(['x'], name, { type }), { webkitRelativePath: '', relativePath });

describe('what counts as audio', () => {
  test('a known ending does, in any case, also where the browser knows no type', () => {
    expect(isAudio(file('SONG.FLAC'))).toBe(true);
    expect(isAudio(file('song.with.dots.opus'))).toBe(true);
  });

  test('an audio type does, whatever the ending', () => {
    expect(isAudio(file('recording', 'audio/ogg'))).toBe(true);
  });

  test('pictures, texts and files without an ending do not', () => {
    expect(isAudio(file('cover.jpg', 'image/jpeg'))).toBe(false);
    expect(isAudio(file('mp3'))).toBe(false);
    expect(isAudio(file('song.mp3.txt', 'text/plain'))).toBe(false);
  });
});

test('a path is told without the dots and slashes that browsers put before it', () => {
  expect(filePath(file('a.mp3', '', './a.mp3'))).toBe('a.mp3');
  expect(filePath(file('a.mp3', '', '/album/disc 1/a.mp3'))).toBe('album/disc 1/a.mp3');
  expect(filePath(file('a.mp3'))).toBe('a.mp3');
});

test('files come in the natural order of their paths, what is no audio apart', () => {
  const { audio, skipped } = sortFiles([
    file('10.mp3', '', 'b/10.mp3'),
    file('2.mp3', '', 'b/2.mp3'),
    file('cover.png', 'image/png', 'b/cover.png'),
    file('1.mp3', '', 'a/1.mp3'),
  ]);
  expect(audio.map(filePath)).toEqual(['a/1.mp3', 'b/2.mp3', 'b/10.mp3']);
  expect(skipped).toEqual(['b/cover.png']);
});
