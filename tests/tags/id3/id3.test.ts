import {
  array,
  assert,
  boolean,
  constantFrom,
  integer,
  property,
  record,
  string,
  uint8Array,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import { id3Bytes, id3WithGenre } from '../../../src/tags/id3/id3';
import { resynchronise, unsynchronise } from '../../../src/tags/id3/unsynchronisation';
import { syncSafe } from '../../../src/tags/id3/frames';
import { TagError } from '../../../src/tags';

type Major = 2 | 3 | 4;
const joined = (...parts: Uint8Array[]) => Uint8Array.from(Buffer.concat(parts));
const ascii = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));

function frame(major: Major, id: string, content: Uint8Array): Uint8Array {
  if (major === 2)
    return joined(ascii(id), Uint8Array.of(0, content.length >> 8, content.length & 255), content);
  const size =
    major === 4 ? syncSafe(content.length) : Uint8Array.of(0, 0, content.length >> 8, content.length & 255);
  return joined(ascii(id), size, Uint8Array.of(0, 0), content);
}

function tag(major: Major, flags: number, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const stored = major < 4 && flags & 0x80 ? unsynchronise(body) : body;
  return joined(ascii('ID3'), Uint8Array.of(major, 0, flags), syncSafe(stored.length), stored);
}

const bodyOf = (made: Uint8Array) =>
  made[3] < 4 && made[5] & 0x80 ? resynchronise(made.subarray(10)) : made.subarray(10);

const ids = {
  2: ['TT2', 'PIC', 'COM'],
  3: ['TIT2', 'APIC', 'PRIV', 'TXXX'],
  4: ['TIT2', 'APIC', 'UFID', 'TXXX'],
};
const cases = record({
  major: constantFrom<Major>(2, 3, 4),
  frames: array(
    record({ id: integer({ min: 0, max: 3 }), content: uint8Array({ minLength: 1, maxLength: 300 }) }),
    { maxLength: 6 },
  ),
  genreAt: integer({ min: -1, max: 6 }),
  padding: integer({ min: 0, max: 40 }),
  unsynchronised: boolean(),
  genre: string({ minLength: 1, maxLength: 20, unit: 'grapheme-ascii' }),
});

describe('id3WithGenre', () => {
  it('keeps every other frame and the padding bit for bit, wherever the genre stood', () => {
    assert(
      property(cases, ({ major, frames, genreAt, padding, unsynchronised, genre }) => {
        const others = frames.map(({ id, content }) =>
          frame(major, ids[major][id % ids[major].length], content),
        );
        const at = Math.min(genreAt, others.length);
        const old = frame(major, major === 2 ? 'TCO' : 'TCON', ascii('\0Old'));
        const before = at < 0 ? others : others.toSpliced(at, 0, old);
        const rest = new Uint8Array(padding);
        const made = id3WithGenre(tag(major, unsynchronised ? 0x80 : 0, joined(...before, rest)), genre);

        const escaped = major < 4 && genre.startsWith('(') ? `(${genre}` : genre;
        const content = joined(Uint8Array.of(major === 4 ? 3 : 0), ascii(escaped));
        const written = frame(major, major === 2 ? 'TCO' : 'TCON', content);
        const expected = joined(...others.toSpliced(at < 0 ? others.length : at, 0, written), rest);
        expect(bodyOf(made)).toEqual(expected);
        expect(id3Bytes(made)).toBe(made.length);
      }),
    );
  });

  it('reads sizes of version 4 that a program wrote as if it were version 3', () => {
    const large = joined(ascii('APIC'), Uint8Array.of(0, 0, 1, 0x90, 0, 0), new Uint8Array(400).fill(7));
    const made = id3WithGenre(tag(4, 0, joined(large, frame(4, 'TIT2', ascii('\0Tone')))), 'Jazz');
    expect(made.subarray(10, 10 + large.length)).toEqual(large);
  });

  it('takes out an extended header and a footer, which hold no tags', () => {
    const title = frame(4, 'TIT2', ascii('\0Tone'));
    const extended = joined(syncSafe(6), Uint8Array.of(1, 0));
    const whole = joined(tag(4, 0x50, joined(extended, title)), ascii('3DI'), new Uint8Array(7));
    const made = id3WithGenre(whole, 'Jazz');
    expect(made[5]).toBe(0);
    expect(made.subarray(10)).toEqual(joined(title, frame(4, 'TCON', ascii('\x03Jazz'))));
  });

  it.each([
    ['frames that are none', tag(3, 0, ascii('not a frame at all'))],
    ['a frame that is longer than its tag', tag(3, 0, frame(3, 'TIT2', ascii('Tone')).subarray(0, 12))],
  ])('refuses %s', (_, damaged) => {
    expect(() => id3WithGenre(damaged, 'Jazz')).toThrow(TagError);
  });
});

it('what was unsynchronised comes back the same', () => {
  assert(
    property(array(constantFrom(0, 1, 0xe0, 0xfe, 0xff)), (values) => {
      const bytes = Uint8Array.from(values);
      const safe = unsynchronise(bytes);
      expect(resynchronise(safe)).toEqual(bytes);
      for (let at = 1; at < safe.length; at++) expect(safe[at - 1] === 0xff && safe[at] >= 0xe0).toBe(false);
    }),
  );
});
