import { describe, expect, it } from 'vitest';
import { applyEdits, genreEdits, inverseEdits, readTags, TagError, withGenre } from '../../src/tags';
import { id3Bytes } from '../../src/tags/id3/id3';
import { encodeWav } from '../../src/samples/wav';
import { bytesOf, genreByMediabunny, otherTags, song, songBytes, SONGS, soundOf } from './support/songs';

const text = (value: string) => Uint8Array.from(value, (sign) => sign.charCodeAt(0));
const reasonOf = async (file: Blob, genre = 'Jazz') => {
  const error: unknown = await withGenre(file, genre).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(TagError);
  return error instanceof TagError ? error.reason : undefined;
};

/** An mp3 without the tag in front. */
const withoutId3 = (bytes: Uint8Array<ArrayBuffer>) =>
  new Blob([bytes.slice(id3Bytes(bytes.subarray(0, 10)))]);

/** The file in which the first place that holds `from` holds `to`, which is as long. */
async function patched(file: Blob, from: string, to: string): Promise<Blob> {
  const bytes = Buffer.from(await file.arrayBuffer());
  const at = bytes.indexOf(from, 0, 'latin1');
  expect(at).toBeGreaterThan(-1);
  bytes.write(to, at, 'latin1');
  return new Blob([bytes]);
}

describe.each(SONGS)('the genre of %s', (name) => {
  it.each(['Jazz', 'Bossa nova, slow', '재즈', 'Zydeco é 🎷'])(
    'becomes "%s", and nothing else changes',
    async (genre) => {
      const before = song(name);
      const after = await withGenre(before, genre);
      expect((await readTags(after)).genre).toBe(genre);
      expect(await otherTags(after)).toEqual(await otherTags(before));
      expect(await soundOf(after)).toBe(await soundOf(before));
    },
  );

  it('is read by a second library too', async () => {
    expect(await genreByMediabunny(await withGenre(song(name), 'Jazz'))).toBe('Jazz');
  });

  it('is what it was, bit for bit, once it is undone', async () => {
    const before = song(name);
    const edits = await genreEdits(before, '재즈');
    const undone = applyEdits(applyEdits(before, edits), await inverseEdits(before, edits));
    expect(await bytesOf(undone)).toEqual(songBytes(name));
  });

  it('can be written again and again', async () => {
    const once = await withGenre(song(name), 'Jazz');
    const twice = await withGenre(await withGenre(once, 'Something longer'), 'Jazz');
    expect(await bytesOf(twice)).toEqual(await bytesOf(once));
  });
});

describe('a file without a tag of the kind', () => {
  const wav = new Blob([encodeWav(new Float32Array(4801).fill(0.25), 16_000)]);
  const untagged: [string, () => Promise<Blob>][] = [
    ['wav', () => Promise.resolve(wav)],
    ['mp3', () => Promise.resolve(withoutId3(songBytes('tone23.mp3')))],
    ['m4a without a list of items', () => patched(song('indexFirst.m4a'), 'udta', 'free')],
  ];
  it.each(untagged)('gets one: %s', async (_, make) => {
    const before = await make();
    for (const genre of ['Jazz', '재즈']) {
      const after = await withGenre(before, genre);
      expect((await readTags(after)).genre).toBe(genre);
      expect(await soundOf(after)).toBe(await soundOf(before));
    }
  });

  it('gets one: flac whose only block is the stream’s information', async () => {
    const bytes = songBytes('tone.flac');
    // From the last block on there are frames: 4 + 34 bytes are the first block's.
    let at = 4;
    while (bytes[at] < 128) at += 4 + bytes[at + 1] * 65536 + bytes[at + 2] * 256 + bytes[at + 3];
    at += 4 + bytes[at + 1] * 65536 + bytes[at + 2] * 256 + bytes[at + 3];
    const before = new Blob([text('fLaC\x80'), bytes.slice(5, 42), bytes.slice(at)]);
    const after = await withGenre(before, '재즈');
    expect((await readTags(after)).genre).toBe('재즈');
    expect(await soundOf(after)).toBe(await soundOf(before));
  });
});

describe('an mp3', () => {
  it('loses the number of a genre in an old tag at its end, which would say something else', async () => {
    const bytes = songBytes('tone23.mp3');
    expect(Buffer.from(bytes.subarray(-128, -125)).toString()).toBe('TAG');
    const rock = 17;
    bytes[bytes.length - 1] = rock;
    const after = await bytesOf(await withGenre(new Blob([bytes]), 'Jazz'));
    expect(after.at(-1)).toBe(255);
    expect(after.subarray(-128, -1)).toEqual(bytes.subarray(-128, -1));
  });
});

describe('a wav', () => {
  it('with both an INFO list and an ID3 chunk has the genre in both', async () => {
    const both = await withGenre(await withGenre(song('tone.wav'), '재즈'), 'Jazz');
    const read = Buffer.from(await bytesOf(both)).toString('latin1');
    expect(read).toMatch(/IGNR\x05\0\0\0Jazz\0/);
    expect(read).toMatch(/TCON\0\0\0\x05\0\0\0Jazz/);
    expect((await readTags(both)).genre).toBe('Jazz');
  });

  it('says its new size', async () => {
    const after = await bytesOf(await withGenre(song('tone.wav'), '재즈'));
    expect(new DataView(after.buffer).getUint32(4, true)).toBe(after.length - 8);
  });
});

describe('what is left alone, with a reason', () => {
  it.each([
    ['a text', text('This is not music, whatever its name says.')],
    ['nothing', new Uint8Array(0)],
    ['an aiff', text('FORM\0\0\0\x04AIFF')],
    ['a wav of 64 bits', text('RF64\xff\xff\xff\xffWAVEds64')],
  ])('%s: of another format', async (_, bytes) => {
    expect(await reasonOf(new Blob([bytes]))).toBe('unsupported-format');
  });

  it('an m4a in fragments: positions stand at too many places', async () => {
    const fragmented = new Blob([await song('indexLast.m4a').arrayBuffer(), text('\0\0\0\x08moof')]);
    expect(await reasonOf(fragmented)).toBe('unsupported-format');
  });

  it.each(SONGS.filter((name) => name.endsWith('.m4a') || name.endsWith('.wav')))(
    '%s, cut off: damaged',
    async (name) => {
      expect(await reasonOf(song(name).slice(0, 1200))).toBe('damaged');
    },
  );

  it.each(['tone.flac', 'tone.ogg', 'tone.opus'] as const)(
    '%s, cut off within its tags: damaged',
    async (name) => {
      expect(await reasonOf(song(name).slice(0, 150))).toBe('damaged');
    },
  );

  it('an mp3 whose tag holds what is no frame: damaged', async () => {
    expect(await reasonOf(await patched(song('tone23.mp3'), 'TIT2', 'tit2'))).toBe('damaged');
  });

  it('a wav that came through a pipe: its sizes are not true', async () => {
    const bytes = songBytes('tone.wav');
    new DataView(bytes.buffer).setUint32(4, 0xffff_ffff, true);
    expect(await reasonOf(new Blob([bytes]))).toBe('damaged');
  });

  it('a flac whose comments would be larger than a block', async () => {
    expect(await reasonOf(song('tone.flac'), 'x'.repeat(2 ** 24))).toBe('too-large');
  });

  it.each(['', '  ', 'two\nlines', 'a\0b'])('a genre that is none: %j', async (genre) => {
    expect(await reasonOf(song('tone.ogg'), genre)).toBe('bad-genre');
  });
});

describe('readTags', () => {
  it('gives title, artist, album, genre and picture', async () => {
    const { picture, ...tags } = await readTags(song('tone.flac'));
    expect(tags).toEqual({ title: 'Tone', artist: 'Sine', album: 'Waves', genre: 'Old' });
    expect(picture?.mimeType).toBe('image/png');
    expect(picture?.bytes.subarray(1, 4)).toEqual(text('PNG'));
  });

  it('leaves pictures out where they are not asked for', async () => {
    expect(await readTags(song('tone.flac'), { picture: false })).not.toHaveProperty('picture');
  });

  it('says of what is no sound that it is of another format', async () => {
    const error: unknown = await readTags(new Blob(['no music at all'])).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'TagError', reason: 'unsupported-format' });
  });
});
