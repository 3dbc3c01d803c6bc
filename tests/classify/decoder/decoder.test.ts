import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { AudioDecodeError } from '../../../src/audio/audioDecodeError';
import { concatenate } from '../../../src/audio/concatenate';
import type { SampleStream, SourceNote } from '../../../src/audio/types';
import { createClassifier } from '../../../src/classify/createClassifier';
import { decoderApi, type OpenSource } from '../../../src/classify/decoder/decoderApi';
import { createDecoder } from '../../../src/classify/decoder/createDecoder';
import { serve, WorkerClosedError, WorkerFailedError } from '../../../src/workers';
import { openChannel } from '../../support/channel';
import { glide, streamOf } from '../../support/streams';
import { testNetwork } from '../../support/testNetwork';
import { eventually } from '../../support/eventually';

type Open = OpenSource<Blob>;

/** A decoder that works at the other end of channels, as it would in workers; all that were started, the first one first. */
function decoderBehindChannel(open: Open) {
  const workers: ReturnType<typeof openChannel>[] = [];
  const decoder = createDecoder<Blob>(() => {
    const channel = openChannel();
    workers.push(channel);
    serve(decoderApi(open), channel.far);
    return channel.worker;
  });
  onTestFinished(() => {
    decoder.close();
  });
  return { decoder, workers };
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
    await eventually(() => expect(decoded.length).toBeGreaterThan(20));
    await quiet();
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
    await eventually(() => {
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
    const network = testNetwork(() => {
      controller.abort();
    });
    const classifier = createClassifier({ network, open: decoder.open });
    await expect(classifier.classify(song, { signal: controller.signal })).rejects.toThrow(DOMException);
    await eventually(() => {
      expect(close).toHaveBeenCalledOnce();
    });
  });
});

describe('the workers of a decoder', () => {
  it('are one, where sounds are opened one after another', async () => {
    const { decoder, workers } = decoderBehindChannel(openGlide);
    for (const seconds of [1, 2, 1]) {
      const stream = await decoder.open(fileOf(seconds));
      expect(await read(stream)).toEqual(glide(seconds));
      stream.close();
    }
    expect(workers).toHaveLength(1);
  });

  it('are as many as there are sounds at once, and one after that', async () => {
    const { decoder, workers } = decoderBehindChannel(openGlide);
    const streams = await Promise.all([decoder.open(song), decoder.open(song), decoder.open(song)]);
    expect(workers).toHaveLength(3);
    for (const stream of streams) stream.close();
    const ended = workers.filter(({ terminate }) => terminate.mock.calls.length > 0);
    expect(ended).toHaveLength(2);
    expect(await read(await decoder.open(song))).toEqual(glide(1));
    expect(workers).toHaveLength(3);
  });

  it('end with it, and so does what is read from them', async () => {
    const { decoder, workers } = decoderBehindChannel(opening(endless().stream));
    const reader = (await decoder.open(song)).chunks[Symbol.asyncIterator]();
    await reader.next();
    decoder.close();
    await expect(reader.next()).rejects.toThrow(WorkerClosedError);
    await expect(decoder.open(song)).rejects.toThrow(WorkerClosedError);
    expect(workers.map(({ terminate }) => terminate.mock.calls.length)).toEqual([1]);
  });
});

describe('a worker that breaks down', () => {
  const broken = new Error('out of memory');

  it('ends what is being read, and another one opens the next sound', async () => {
    const { stream } = endless();
    const { decoder, workers } = decoderBehindChannel(opening(stream));
    const reader = (await decoder.open(song)).chunks[Symbol.asyncIterator]();
    await reader.next();
    workers[0].breakDown(broken);
    await expect(reader.next()).rejects.toMatchObject({ name: 'WorkerFailedError', cause: broken });
    await decoder.open(song);
    expect(workers).toHaveLength(2);
  });

  it('ends what is being opened', async () => {
    const { decoder, workers } = decoderBehindChannel(() => new Promise(() => undefined));
    const opened = decoder.open(song);
    // The pool gives out its worker only in a moment.
    await Promise.resolve();
    workers[0].breakDown(broken);
    await expect(opened).rejects.toThrow(WorkerFailedError);
  });

  it('while nothing is asked of it is replaced when something is', async () => {
    const { decoder, workers } = decoderBehindChannel(openGlide);
    workers[0].breakDown(new Error('did not load'));
    expect(await read(await decoder.open(song))).toEqual(glide(1));
    expect(workers).toHaveLength(2);
  });
});

describe('a decoder that is stuck', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** Lets the decoder's client have its turns for a minute, and messages arrive. */
  async function passMinute(): Promise<void> {
    for (let second = 0; second < 60; second++) {
      await new Promise((resolve) => setImmediate(resolve));
      await vi.advanceTimersByTimeAsync(1000);
    }
  }
  const never = () => new Promise<never>(() => undefined);

  it('in opening a file says that it is damaged, and another one opens the next', async () => {
    const open: Open = (file) => (file.size === 0 ? never() : openGlide(file, { onRead: vi.fn() }));
    const { decoder, workers } = decoderBehindChannel(open);
    const opened = expect(decoder.open(new Blob())).rejects.toMatchObject({
      name: 'AudioDecodeError',
      reason: 'corrupt',
      cause: { name: 'WorkerStalledError' },
    });
    await passMinute();
    await opened;
    const stream = await decoder.open(song);
    expect(stream.durationS).toBe(1);
    expect(workers).toHaveLength(2);
  });

  it('in the middle of a file has heard a part of it', async () => {
    const sound = streamOf(glide(3));
    const chunks = (async function* () {
      let left = 4;
      for await (const chunk of sound.chunks) {
        if (left-- === 0) await never();
        yield chunk;
      }
    })();
    const stream = await decoderBehindChannel(opening({ ...sound, chunks })).decoder.open(song);
    const reading = read(stream);
    await passMinute();
    expect(await reading).toHaveLength(16_000);
    expect(stream.notes).toEqual([{ kind: 'part', heardS: 1, expectedS: 3 }, { kind: 'damaged' }]);
  });

  it('is not one that reads on', async () => {
    let reads: ReturnType<typeof setInterval> | undefined;
    const open: Open = (_, { onRead }) => {
      reads = setInterval(onRead, 1000);
      return never();
    };
    const { decoder, workers } = decoderBehindChannel(open);
    void decoder.open(song).catch(() => undefined);
    await passMinute();
    expect(workers[0].terminate).not.toHaveBeenCalled();
    clearInterval(reads);
    await passMinute();
    expect(workers[0].terminate).toHaveBeenCalledOnce();
  });
});
