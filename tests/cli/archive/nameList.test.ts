import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { namesIn, withListed } from '../../../cli/archive/nameList';

it('a list has a name a line, or behind each a NUL, and then a name may hold newlines', () => {
  expect(namesIn('a.mp3\nb c.mp3\r\n\n', '\n')).toEqual(['a.mp3', 'b c.mp3']);
  expect(namesIn('a.mp3\0b\nc.mp3\0', '\0')).toEqual(['a.mp3', 'b\nc.mp3']);
});

it('what is listed on stdin takes the place of the dash; without one nothing is read', async () => {
  const input = Readable.from([
    Buffer.from('음악'.normalize('NFC')).subarray(0, 4),
    Buffer.from('음악').subarray(4),
    Buffer.from('.mp3\nb.mp3\n'),
  ]);
  expect(await withListed(['x.mp3', '-', 'y.mp3'], { input, separator: '\n' })).toEqual([
    'x.mp3',
    '음악.mp3',
    'b.mp3',
    'y.mp3',
  ]);
  expect(await withListed(['x.mp3'], { input: new Readable(), separator: '\n' })).toEqual(['x.mp3']);
});
