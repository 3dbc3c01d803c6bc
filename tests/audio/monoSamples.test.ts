import type { AudioSample } from 'mediabunny';
import { expect, it } from 'vitest';
import { AudioDecodeError } from '../../src/audio/audioDecodeError';
import { monoSamples } from '../../src/audio/monoSamples';

it('is no sound at all where not even the first piece can be read, and the piece is closed', async () => {
  let closed = false;
  const piece: Partial<AudioSample> = {
    sampleRate: 16_000,
    numberOfChannels: 1,
    numberOfFrames: 100,
    timestamp: 0,
    copyTo: () => {
      throw new Error('unreadable');
    },
    close: () => {
      closed = true;
    },
  };
  async function* pieces(): AsyncGenerator<AudioSample> {
    await Promise.resolve();
    // Of a piece, no more than this is used.
    yield piece as AudioSample;
  }
  const damages: AudioDecodeError[] = [];
  const samples = monoSamples(pieces(), { format: 'mp3', endS: undefined }, (damage) => damages.push(damage));
  await expect(samples.next()).rejects.toThrow(AudioDecodeError);
  expect(damages).toEqual([]);
  expect(closed).toBe(true);
});
