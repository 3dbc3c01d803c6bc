import { afterEach, describe, expect, it, vi } from 'vitest';
import { AudioDecodeError } from '../../src/audio/audioDecodeError';
import { decodeWhole, LARGEST_WHOLE_BYTES } from '../../src/audio/decodeWhole';
import { largestDifference, tone } from './support/signals';
import { wav } from './support/wav';

const RATE = 48_000;
const refusal = new AudioDecodeError('unsupported-codec', { format: 'strange' });
const file = new Blob(['a codec that nobody knows'], { type: 'audio/x-strange' });

/** Hz, of the audio contexts that were made. */
let rates: number[] = [];

/** A browser that decodes anything to these channels. */
function stubBrowser(...channels: Float32Array[]) {
  rates = [];
  const decodeAudioData = vi.fn(() =>
    Promise.resolve({
      ...{ numberOfChannels: channels.length, length: channels[0].length },
      getChannelData: (channel: number) => channels[channel],
    }),
  );
  vi.stubGlobal(
    'OfflineAudioContext',
    class {
      decodeAudioData = decodeAudioData;
      constructor({ sampleRate }: OfflineAudioContextOptions) {
        rates.push(sampleRate);
      }
    },
  );
  return decodeAudioData;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a file that only the main thread decodes', () => {
  it('becomes mono at 16 kHz, in blocks between which the page gets its turn', async () => {
    stubBrowser(tone(440, RATE, 20), tone(440, RATE, 20));
    let turns = 0;
    const ticking = setInterval(() => (turns += 1));
    const { samples, source, notes } = await decodeWhole(file, refusal);
    clearInterval(ticking);
    expect(samples).toHaveLength(320_000);
    expect(largestDifference(samples.subarray(500, -500), tone(440, 16_000, 20).subarray(500))).toBeLessThan(
      1e-3,
    );
    expect(source).toMatchObject({ format: 'strange', channels: 2 });
    expect(notes).toEqual([]);
    expect(turns).toBeGreaterThan(2);
  });

  it('goes through the same door as any other: what is no sound is silence, opposite channels are told', async () => {
    const left = tone(440, RATE, 2).fill(NaN, 1000, 1001);
    stubBrowser(
      left,
      left.map((sample) => -sample),
    );
    const { samples, notes } = await decodeWhole(file, refusal);
    expect(samples.every(Number.isFinite)).toBe(true);
    expect(notes).toEqual([{ kind: 'damaged' }, { kind: 'oppositePhase' }]);
  });

  it('is what its container says, at the rate of its own where a context can have that', async () => {
    for (const [sampleRate, contextRate] of [
      [22_050, 22_050],
      [192_000, 48_000],
    ]) {
      stubBrowser(tone(440, contextRate, 1));
      const { source, samples } = await decodeWhole(
        new Blob([wav([tone(440, sampleRate, 1)], sampleRate)]),
        refusal,
      );
      expect(source).toEqual({ format: 'wav', codec: 'pcm-s16', sampleRate, channels: 1 });
      expect(samples).toHaveLength(16_000);
      expect(rates).toEqual([contextRate]);
    }
  });

  it('is told to be damaged where that is why it came here', async () => {
    stubBrowser(tone(440, RATE, 1));
    const { notes } = await decodeWhole(file, new AudioDecodeError('corrupt', { format: 'webm' }));
    expect(notes).toEqual([{ kind: 'damaged' }]);
  });

  it('is refused for its first reason where the browser can not either, or decodes it to nothing', async () => {
    stubBrowser(new Float32Array(0));
    await expect(decodeWhole(file, refusal)).rejects.toBe(refusal);
    stubBrowser(tone(440, RATE, 1)).mockRejectedValue(new DOMException('no', 'EncodingError'));
    await expect(decodeWhole(file, refusal)).rejects.toBe(refusal);
  });

  it('is not even tried where it is too large to stand in memory decoded', async () => {
    const decode = stubBrowser(tone(440, RATE, 1));
    const large = new Blob([new Uint8Array(LARGEST_WHOLE_BYTES + 1)]);
    await expect(decodeWhole(large, refusal)).rejects.toBe(refusal);
    expect(decode).not.toHaveBeenCalled();
  });

  it('can be given up between its blocks', async () => {
    stubBrowser(tone(440, RATE, 60));
    const controller = new AbortController();
    const decoding = decodeWhole(file, refusal, { signal: controller.signal });
    setTimeout(() => {
      controller.abort();
    });
    await expect(decoding).rejects.toThrow(DOMException);
  });
});
