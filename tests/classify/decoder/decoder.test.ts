import { describe, expect, it, vi } from 'vitest';
import { AudioDecodeError } from '../../../src/audio/audioDecodeError';
import { concatenate } from '../../../src/audio/concatenate';
import type { SampleStream, SourceNote } from '../../../src/audio/types';
import { createClassifier } from '../../../src/classify/createClassifier';
import { connectDecoder } from '../../../src/classify/decoder/decoderClient';
import { serveDecoder } from '../../../src/classify/decoder/decoderService';
import { WorkerFailedError } from '../../../src/classify/errors';
import { openChannel } from '../support/channel';
import { glide, streamOf } from '../support/streams';
import { testCard } from '../support/testCard';
import { testEngine } from '../support/testEngine';

type Open = Parameters<typeof serveDecoder>[0];

/** A decoder that works at the other end of a channel, as it would in a worker. */
function decoderBehindChannel(open: Open) {
  const { far, link, failure } = openChannel();
  serveDecoder(open, far);
  return { decoder: connectDecoder(link), failure };
}

/** A file whose size tells the seconds of its sound. */
const fileOf = (seconds: number) => new Blob([new Uint8Array(seconds)]);
const openGlide: Open = ({ size }) => Promise.resolve(streamOf(glide(size)));
const song = fileOf(1);

const opening = (stream: SampleStream): Open => vi.fn(() => Promise.resolve(stream));

async function read(stream: SampleStream): Promise<Float32Array> {
  const chunks: Float32Array[] = [];
  for await (const chunk of stream.chunks) chunks.push(chunk.slice());
  return concatenate(chunks);
}

/** Chunks without end, each of one sample that counts them; `decoded` holds those that have been asked for. */
function endless() {
  const decoded: Float32Array[] = [];
  async function* chunks() {
    for (;;) {
      const chunk = Float32Array.of(decoded.length);
      decoded.push(chunk);
      yield await Promise.resolve(chunk);
    }
  }
  return { decoded, stream: { ...streamOf(glide(1)), chunks: chunks() } };
}

/** Gives messages that are under way the time to arrive, and those that they cause. */
const quiet = () => new Promise((resolve) => setTimeout(resolve, 50));

describe('a decoder in a worker', () => {
  it('gives what the stream there gives, in order', async () => {
    const { decoder } = decoderBehindChannel(openGlide);
    const stream = await decoder.open(fileOf(10));
    expect(stream).toMatchObject({ durationS: 10, source: { format: 'test', channels: 1 } });
    expect(await read(stream)).toEqual(glide(10));
    expect(stream.notes).toEqual([]);
  });

  it('keeps sounds apart that are read at once', async () => {
    const { decoder } = decoderBehindChannel(openGlide);
    const streams = await Promise.all([3, 1, 2].map((seconds) => decoder.open(fileOf(seconds))));
    const sounds = await Promise.all(streams.map(read));
    expect(sounds).toEqual([glide(3), glide(1), glide(2)]);
  });

  it('decodes a little ahead of its reader, and waits where that stops reading', async () => {
    const { decoded, stream } = endless();
    const { chunks } = await decoderBehindChannel(opening(stream)).decoder.open(song);
    const reader = chunks[Symbol.asyncIterator]();
    for (let chunk = 0; chunk < 20; chunk++) {
      expect((await reader.next()).value).toEqual(Float32Array.of(chunk));
    }
    await quiet();
    expect(decoded.length).toBeGreaterThan(20);
    expect(decoded.length).toBeLessThan(30);
  });

  it('writes the next chunks over those that were read', async () => {
    const { stream } = endless();
    const { chunks } = await decoderBehindChannel(opening(stream)).decoder.open(song);
    const reader = chunks[Symbol.asyncIterator]();
    const first = await reader.next();
    await reader.next();
    expect(first).toMatchObject({ done: false, value: { byteLength: 0 } });
  });

  it('says at the end what is to be said of the source', async () => {
    const notes: SourceNote[] = [{ kind: 'part', heardS: 1, expectedS: 2 }, { kind: 'damaged' }];
    const { decoder } = decoderBehindChannel(opening(streamOf(glide(1), { notes })));
    const stream = await decoder.open(song);
    expect(stream.notes).toEqual([]);
    await read(stream);
    expect(stream.notes).toEqual(notes);
  });

  it('throws typed errors where a sound does not open', async () => {
    const { decoder } = decoderBehindChannel(() =>
      Promise.reject(new AudioDecodeError('unsupported-codec', { format: 'ac3' })),
    );
    const error: unknown = await decoder.open(song).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(AudioDecodeError);
    expect(error).toMatchObject({ reason: 'unsupported-codec', format: 'ac3' });
  });

  it('throws them in their turn where reading fails, after what came before', async () => {
    const sound = streamOf(glide(1));
    const chunks = (async function* () {
      yield* sound.chunks;
      await Promise.reject(new AudioDecodeError('no-audio', { format: 'wav' }));
    })();
    const stream = await decoderBehindChannel(opening({ ...sound, chunks })).decoder.open(song);
    let samples = 0;
    const reading = (async () => {
      for await (const chunk of stream.chunks) samples += chunk.length;
    })();
    await expect(reading).rejects.toMatchObject({ name: 'AudioDecodeError', reason: 'no-audio' });
    expect(samples).toBe(16_000);
  });
});

describe('a stream out of a worker that is closed', () => {
  it('is closed there too, and decoded no further', async () => {
    const { decoded, stream } = endless();
    const close = vi.fn();
    const { decoder } = decoderBehindChannel(opening({ ...stream, close }));
    const opened = await decoder.open(song);
    await opened.chunks[Symbol.asyncIterator]().next();
    opened.close();
    await vi.waitFor(() => {
      expect(close).toHaveBeenCalledOnce();
    });
    const { length } = decoded;
    await quiet();
    expect(decoded).toHaveLength(length);
  });

  it('lets nobody wait for the next chunk', async () => {
    const never = new Promise<never>(() => undefined);
    const chunks = (async function* () {
      yield await never;
    })();
    const { decoder } = decoderBehindChannel(opening({ ...streamOf(glide(1)), chunks }));
    const stream = await decoder.open(song);
    const next = stream.chunks[Symbol.asyncIterator]().next();
    stream.close();
    await expect(next).rejects.toThrow(DOMException);
  });

  it('is what an aborted job leaves behind', async () => {
    const { stream } = endless();
    const close = vi.fn();
    const { decoder } = decoderBehindChannel(opening({ ...stream, close }));
    const controller = new AbortController();
    const engine = testEngine(() => {
      controller.abort();
    });
    const classifier = createClassifier({ engine, card: testCard, reason: 'default', open: decoder.open });
    await expect(classifier.classify(song, { signal: controller.signal })).rejects.toThrow(DOMException);
    await vi.waitFor(() => {
      expect(close).toHaveBeenCalledOnce();
    });
  });
});

describe('a worker that breaks down', () => {
  const broken = new WorkerFailedError('out of memory');

  it('ends what is being read', async () => {
    const { stream } = endless();
    const { decoder, failure } = decoderBehindChannel(opening(stream));
    const reader = (await decoder.open(song)).chunks[Symbol.asyncIterator]();
    await reader.next();
    failure.abort(broken);
    await expect(reader.next()).rejects.toBe(broken);
  });

  it('opens nothing more', async () => {
    const { decoder, failure } = decoderBehindChannel(() => new Promise(() => undefined));
    const opened = decoder.open(song);
    failure.abort(broken);
    await expect(opened).rejects.toBe(broken);
    await expect(decoder.open(song)).rejects.toBe(broken);
  });
});
