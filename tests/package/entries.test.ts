import { afterEach, describe, expect, it, vi } from 'vitest';
import { whereIs } from '../../package/network';
import { genreTiny } from '../../package/networks/genre-tiny';
import { readSound, SoundFetchError } from '../../package/sound';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('whereIs', () => {
  it('takes the files of a network where they are, whatever a bundler called them', () => {
    const files = {
      'card.json': 'https://example.org/assets/card-1a.json',
      'model.json': 'https://example.org/assets/model-2b.json',
      'weights.bin': 'https://example.org/assets/weights-3c.bin',
    };
    expect(whereIs({ name: 'mine', files })).toEqual({
      model: 'mine',
      baseUrl: 'https://example.org/assets/',
      files,
    });
    expect(whereIs(genreTiny)).toMatchObject({ model: 'genre-tiny' });
  });

  it.each(['/networks/mine/', '/networks/mine', new URL('https://example.org/networks/mine/')])(
    'takes a folder: %s',
    (folder) => {
      vi.stubGlobal('location', new URL('https://example.org/page/'));
      expect(whereIs(folder)).toEqual({ model: 'mine', baseUrl: 'https://example.org/networks/' });
    },
  );
});

describe('readSound', () => {
  it('leaves files as they are', async () => {
    const file = new Blob(['sound']);
    expect(await readSound(file)).toBe(file);
  });

  it('brings samples of any rate to 16 kHz', async () => {
    const sound = await readSound(new Float32Array(48_000).fill(0.5), { sampleRate: 48_000 });
    expect(sound).toMatchObject({ source: { format: 'samples', sampleRate: 48_000, channels: 1 } });
    if (sound instanceof Blob) throw new Error('Not samples.');
    expect(sound.samples).toHaveLength(16_000);
    expect(sound.samples[8000]).toBeCloseTo(0.5, 3);
  });

  it('mixes what a browser has decoded', async () => {
    const channels = [new Float32Array(16_000).fill(0.5), new Float32Array(16_000).fill(0.25)];
    // As much of an AudioBuffer as is read.
    const decoded = {
      numberOfChannels: 2,
      sampleRate: 16_000,
      getChannelData: (index: number) => channels[index],
    };
    const sound = await readSound(decoded as unknown as AudioBuffer);
    if (sound instanceof Blob) throw new Error('Not samples.');
    expect(sound.samples[8000]).toBeCloseTo(0.375);
  });

  it('says which address gave no file', async () => {
    vi.stubGlobal('location', new URL('https://example.org/page/'));
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(null, { status: 404 })));
    await expect(readSound('song.mp3')).rejects.toThrow(SoundFetchError);
    await expect(readSound('song.mp3')).rejects.toMatchObject({ url: 'https://example.org/page/song.mp3' });
  });

  it('refuses a sample rate that is none', async () => {
    await expect(readSound(new Float32Array(10), { sampleRate: 0 })).rejects.toThrow(RangeError);
  });
});
