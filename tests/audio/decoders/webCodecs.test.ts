import { afterEach, describe, expect, it, vi } from 'vitest';
import { WebCodecsDecoder, webCodecsDecoders } from '../../../src/audio/decoders/webCodecs';
import { packet, stubAudioDecoder } from '../support/fakeAudioDecoder';

const MP3: AudioDecoderConfig = { codec: 'mp3', sampleRate: 16_000, numberOfChannels: 1 };

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Decodes packets, and tells the marks of what came out. */
async function marksOf(decoder: WebCodecsDecoder, packets: Uint8Array<ArrayBuffer>[]): Promise<number[]> {
  const pieces = [];
  for (const one of packets) pieces.push(...(await decoder.decode(one)));
  pieces.push(...(await decoder.flush()));
  decoder.close();
  return pieces.map(({ channels }) => channels[0][0]);
}

const sounds = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, mark) => packet('sound', from + mark));

describe("the browser's decoder", () => {
  it('gives all that it decodes, in order', async () => {
    stubAudioDecoder();
    const decoder = new WebCodecsDecoder(MP3);
    expect(await marksOf(decoder, sounds(0, 100))).toEqual(Array.from({ length: 100 }, (_, mark) => mark));
    expect(decoder.lostPackets).toBe(0);
  });

  it.each([0, 1, 50, 99])('loses one bad packet, the one at %d, and no other', async (bad) => {
    stubAudioDecoder();
    const packets = sounds(0, 100);
    packets[bad] = packet('bad');
    const decoder = new WebCodecsDecoder(MP3);
    const expected = Array.from({ length: 100 }, (_, mark) => mark).filter((mark) => mark !== bad);
    expect(await marksOf(decoder, packets)).toEqual(expected);
    expect(decoder.lostPackets).toBe(1);
  });

  it('goes on behind a row of bad packets', async () => {
    stubAudioDecoder();
    const decoder = new WebCodecsDecoder(MP3);
    const bad = Array.from({ length: 40 }, () => packet('bad'));
    expect(await marksOf(decoder, [...sounds(0, 5), ...bad, ...sounds(5, 9)])).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7, 8,
    ]);
    expect(decoder.lostPackets).toBe(40);
  });

  it('gives up where nothing but bad packets comes', async () => {
    const count = stubAudioDecoder();
    const bad = Array.from({ length: 2000 }, () => packet('bad'));
    await expect(marksOf(new WebCodecsDecoder(MP3), bad)).rejects.toMatchObject({ reason: 'corrupt' });
    expect(count.made).toBeLessThan(300);
  });

  it('comes to an end with packets that decode to nothing', async () => {
    stubAudioDecoder();
    const silent = Array.from({ length: 500 }, () => packet('silent'));
    expect(await marksOf(new WebCodecsDecoder(MP3), silent)).toEqual([]);
  });

  it('is given up where it gives no sign of life', async () => {
    stubAudioDecoder();
    const decoder = new WebCodecsDecoder(MP3, { patienceMs: 30 });
    await expect(marksOf(decoder, [packet('sound'), packet('deaf')])).rejects.toMatchObject({
      reason: 'corrupt',
    });
  });

  it('is there for what it says it decodes', async () => {
    stubAudioDecoder();
    const supports = async (codec: string) => webCodecsDecoders.supports({ ...MP3, codec });
    expect(await Promise.all(['mp3', 'ac-3', 'unheard-of'].map(supports))).toEqual([true, false, false]);
    vi.unstubAllGlobals();
    expect(await supports('mp3')).toBe(false);
  });
});
