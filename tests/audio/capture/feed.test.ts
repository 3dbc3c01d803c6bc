import { afterEach, describe, expect, it, vi } from 'vitest';
import { createFeed, readerOf, transferOf, writerOf } from '../../../src/audio/capture/feed';
import type { CaptureReader } from '../../../src/audio/capture/types';
import { eventually } from '../../support/eventually';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Samples that the reader gives until there are `count` of them. */
async function readAll(reader: CaptureReader, count: number): Promise<number[]> {
  const samples: number[] = [];
  await eventually(() => {
    samples.push(...(reader.read()?.samples ?? []));
    expect(samples).toHaveLength(count);
  });
  return samples;
}

const quantum = (number: number): Float32Array => new Float32Array(128).fill(number);

describe.each([
  { isolated: true, kind: 'ring' },
  { isolated: false, kind: 'messages' },
])('a feed, the page being isolated: $isolated', ({ isolated, kind }) => {
  it(`is of the kind ${kind} and hands samples on in order`, async () => {
    vi.stubGlobal('crossOriginIsolated', isolated);
    const { reading, writing } = createFeed();
    expect(reading.kind).toBe(kind);
    const reader = readerOf(reading);
    const writer = writerOf(writing);
    // Eight times 128 are one message.
    for (let number = 0; number < 16; number++) writer.write(quantum(number), 1000 + number);
    const samples = await readAll(reader, 16 * 128);
    expect(samples.filter((_, index) => index % 128 === 0)).toEqual([...Array(16).keys()]);
    reader.close();
  });
});

describe('a feed of messages', () => {
  it('is transferred by its port; shared memory needs no transfer', () => {
    vi.stubGlobal('crossOriginIsolated', false);
    const messages = createFeed();
    expect(transferOf(messages.reading)).toHaveLength(1);
    vi.stubGlobal('crossOriginIsolated', true);
    expect(transferOf(createFeed().reading)).toEqual([]);
    if (messages.reading.kind === 'messages') messages.reading.port.close();
  });

  it('says when the last of its samples arrived', async () => {
    vi.stubGlobal('crossOriginIsolated', false);
    const { reading, writing } = createFeed();
    const reader = readerOf(reading);
    const writer = writerOf(writing);
    for (let number = 0; number < 8; number++) writer.write(quantum(number), 1000 + number);
    await eventually(() => {
      expect(reader.read()).toMatchObject({ arrivedMs: 1007, dropped: 0 });
    });
    reader.close();
  });
});
