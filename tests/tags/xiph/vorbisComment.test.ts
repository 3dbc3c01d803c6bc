import { array, assert, constantFrom, oneof, property, string, uint8Array } from 'fast-check';
import { expect, it } from 'vitest';
import { TagError } from '../../../src/tags';
import { commentWithGenre } from '../../../src/tags/xiph/vorbisComment';

const uint32 = (value: number) => Uint8Array.of(value & 255, (value >> 8) & 255, 0, 0);
const packed = (text: string) => Buffer.concat([uint32(Buffer.byteLength(text)), Buffer.from(text)]);
const whole = (comments: string[], rest: Uint8Array) =>
  Uint8Array.from(Buffer.concat([packed('Vendor'), uint32(comments.length), ...comments.map(packed), rest]));

const others = string({ unit: 'grapheme', maxLength: 30 }).map((text) => `TITLE=${text}`);
const genres = constantFrom('GENRE=Old', 'genre=', 'Genre=Older');

it('one genre stands where the first one stood; all other bytes are the same', () => {
  assert(
    property(array(oneof(others, genres)), uint8Array({ maxLength: 5 }), (comments, rest) => {
      const isGenre = (comment: string) => /^genre=/i.test(comment);
      const kept = comments.filter((comment) => !isGenre(comment));
      const at = comments.findIndex(isGenre);
      const expected = kept.toSpliced(at < 0 ? kept.length : at, 0, 'GENRE=재즈');
      expect(commentWithGenre(whole(comments, rest), '재즈')).toEqual(whole(expected, rest));
    }),
  );
});

it('a comment that reaches beyond the end is damage', () => {
  const bytes = whole(['TITLE=Tone'], new Uint8Array(0));
  for (let length = 0; length < bytes.length; length++) {
    expect(() => commentWithGenre(bytes.slice(0, length), 'Jazz')).toThrow(TagError);
  }
});
