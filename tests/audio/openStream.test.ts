import '../../cli/support/decodeNode';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AudioDecodeError } from '../../src/audio/audioDecodeError';
import { concatenate } from '../../src/audio/concatenate';
import { openStream } from '../../src/audio/openStream';
import { lena, read } from './support/read';
import { largestDifference, tone } from './support/signals';
import { ENCODINGS, wav } from './support/wav';

const encodings = Object.keys(ENCODINGS) as (keyof typeof ENCODINGS)[];

describe('a wav file', () => {
  it.each(encodings)('of %s samples comes out as it went in', async (encoding) => {
    const samples = tone(440, 16_000, 1.5).map((sample) => 0.8 * sample);
    const { samples: decoded, stream } = await read(wav([samples], 16_000, encoding));
    expect(stream.source).toMatchObject({ format: 'wav', sampleRate: 16_000, channels: 1 });
    expect(stream.durationS).toBe(1.5);
    expect(decoded).toHaveLength(samples.length);
    expect(largestDifference(decoded, samples)).toBeLessThan(encoding === '8-bit' ? 0.012 : 1e-4);
  });

  it('of several channels becomes their mean', async () => {
    const channels = [0.1, 0.4, -0.2].map((value) => new Float32Array(5000).fill(value));
    const { samples, stream } = await read(wav(channels, 16_000, 'float 32'));
    expect(stream.source.channels).toBe(3);
    expect(largestDifference(samples, new Float32Array(5000).fill(0.1))).toBeLessThan(1e-6);
  });

  it('at another rate becomes one at 16 kHz', async () => {
    const { samples } = await read(wav([tone(1000, 44_100, 2)], 44_100));
    expect(samples).toHaveLength(32_000);
    expect(largestDifference(samples.subarray(500, -500), tone(1000, 16_000, 2).subarray(500))).toBeLessThan(
      1e-3,
    );
  });

  it('with values that are no numbers is silent there', async () => {
    const channel = tone(440, 16_000, 0.5).fill(NaN, 1000, 1010).fill(Infinity, 2000, 2010);
    const { samples } = await read(wav([channel], 16_000, 'float 32'));
    expect(samples.every(Number.isFinite)).toBe(true);
    expect([...samples.subarray(1000, 1010), ...samples.subarray(2000, 2010)]).toEqual(Array(20).fill(0));
  });

  it('comes in chunks that stay as they are until the reader asks for the next', async () => {
    const samples = tone(440, 16_000, 16);
    const stream = await openStream(new Blob([wav([samples], 16_000, 'float 32')]));
    const copies: Float32Array[] = [];
    for await (const chunk of stream.chunks) {
      const copy = chunk.slice();
      await new Promise((resolve) => setTimeout(resolve, 5));
      expect(chunk).toEqual(copy);
      copies.push(copy);
    }
    stream.close();
    expect(copies.length).toBeGreaterThan(2);
    expect(concatenate(copies)).toEqual(samples);
  });
});

describe('a file that is not what it should be', () => {
  const cases: Record<string, { bytes: Uint8Array<ArrayBuffer>; reason: string }> = {
    'an empty file': { bytes: new Uint8Array(0), reason: 'empty' },
    'a text': { bytes: new TextEncoder().encode('These are words. '.repeat(500)), reason: 'unknown-format' },
    zeros: { bytes: new Uint8Array(50_000), reason: 'unknown-format' },
    'a wav header without samples': { bytes: wav([new Float32Array(0)], 44_100), reason: 'no-audio' },
    'the first bytes of a wav file': { bytes: lena('lena.wav').slice(0, 30), reason: 'corrupt' },
    'the first bytes of an ogg file': { bytes: lena('lena.ogg').slice(0, 300), reason: 'corrupt' },
    'the first bytes of a flac file': { bytes: lena('lena.flac').slice(0, 60), reason: 'corrupt' },
  };
  it.each(Object.entries(cases))('%s is refused with its reason', async (_, { bytes, reason }) => {
    await expect(read(bytes)).rejects.toMatchObject({ name: 'AudioDecodeError', reason });
  });

  it.each(['.mp3', '.ogg', '.opus', '.wav', '.webm'])(
    'half of lena%s gives what is there',
    async (ending) => {
      const whole = lena(`lena${ending}`);
      const { samples } = await read(whole.slice(0, whole.length / 2));
      expect(samples.length / 16_000).toBeGreaterThan(4.5);
      expect(samples.length / 16_000).toBeLessThan(6.5);
    },
  );

  it('a file that breaks off in the middle of an Ogg page says so at its end', async () => {
    const whole = lena('lena.ogg');
    const { stream } = await read(whole.slice(0, whole.length / 2));
    expect(stream.notes).toEqual([
      { kind: 'part', heardS: expect.any(Number) as number, expectedS: undefined },
    ]);
  });

  it('is never a reason for anything but samples or an AudioDecodeError', async () => {
    const original = lena('lena.mp3').slice(0, 30_000);
    const damage = fc.record({ at: fc.nat(original.length - 1), bytes: fc.uint8Array({ maxLength: 2000 }) });
    await fc.assert(
      fc.asyncProperty(damage, async ({ at, bytes }) => {
        const broken = original.slice();
        broken.set(bytes.subarray(0, broken.length - at), at);
        const samples = await read(broken).then(
          (result) => result.samples,
          (error: unknown) => {
            expect(error).toBeInstanceOf(AudioDecodeError);
            return new Float32Array(0);
          },
        );
        expect(samples.every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });
});

describe('closing', () => {
  it('in the middle ends the reading', async () => {
    const stream = await openStream(new Blob([wav([tone(440, 44_100, 10)], 44_100)]));
    let chunks = 0;
    for await (const chunk of stream.chunks) {
      expect(chunk.length).toBeGreaterThan(0);
      chunks += 1;
      if (chunks === 2) break;
    }
    stream.close();
    let more = 0;
    for await (const chunk of stream.chunks) more += chunk.length;
    expect(more).toBe(0);
  });

  it('twice does no harm', async () => {
    const stream = await openStream(new Blob([wav([tone(440, 44_100, 1)], 44_100)]));
    stream.close();
    stream.close();
  });
});
