import { describe, expect, it, vi } from 'vitest';
import { AudioDecodeError } from '../../src/audio/audioDecodeError';
import { createClassifier } from '../../src/classify/createClassifier';
import type { Progress, TimelineSegment } from '../../src/classify/types';
import { glide, streamOf, type TestStream } from '../support/streams';
import { testNetwork } from '../support/testNetwork';

const HOP = { hopS: 0.25 };

function classifierOf(stream: TestStream, network = testNetwork()) {
  return createClassifier({ network, open: () => Promise.resolve(stream) });
}

const classify = (samples: Float32Array) => classifierOf(streamOf(samples)).classify(new Blob(), HOP);

describe('classifying a stream', () => {
  it('answers with verdict, ranking, timeline, picture and how long it took', async () => {
    const answer = await classify(glide(3));
    expect(answer.verdict).toMatchObject({ kind: 'genre', genre: answer.ranking[0].genre });
    expect(answer.ranking.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 9);
    expect(answer.tags.map(({ tag }) => tag)).toEqual(['Music', 'Guitar']);
    expect(answer.durationS).toBe(3);
    expect(answer.timeline[0].startS).toBe(0);
    expect(answer.timeline.at(-1)?.endS).toBe(3);
    expect(answer.timing).toMatchObject({ windows: answer.timeline.length, backend: 'cpu' });
    expect(answer.spectrogram).toMatchObject({ bands: 24, secondsPerColumn: 0.01 });
    expect(answer.model).toBe('test');
    expect(answer).toMatchObject({ repeated: false, damaged: false });
  });

  it('hears a quiet and a loud copy alike', async () => {
    const loud = await classify(glide(2));
    const quiet = await classify(glide(2).map((sample) => sample / 64));
    quiet.ranking.forEach(({ genre, probability }, index) => {
      expect(genre).toBe(loud.ranking[index].genre);
      expect(probability).toBeCloseTo(loud.ranking[index].probability, 5);
    });
    quiet.spectrogram.values.forEach((value, index) => {
      expect(value).toBeCloseTo(loud.spectrogram.values[index], 3);
    });
  });

  it('repeats a short source and pictures only what was there', async () => {
    const answer = await classify(glide(0.1));
    expect(answer.repeated).toBe(true);
    expect(answer.timeline).toHaveLength(1);
    expect(answer.timeline[0]).toMatchObject({ startS: 0, endS: 0.1 });
    expect(answer.spectrogram.columns).toBe(10);
  });

  it('answers pure silence with no music, and does not ask the network', async () => {
    const network = testNetwork();
    const silence = streamOf(new Float32Array(48_000));
    const answer = await classifierOf(silence, network).classify(new Blob(), HOP);
    expect(answer.verdict).toEqual({ kind: 'no-music', confidence: 1 });
    expect(answer.tags).toEqual([]);
    expect(answer.timeline.every(({ verdict }) => verdict.kind === 'no-music')).toBe(true);
    expect(network.batches).toEqual([]);
    expect(answer.spectrogram.values.every((value) => value === 0)).toBe(true);
  });

  it('judges a song with a silent half by the half that sounds', async () => {
    const samples = new Float32Array(64_000);
    samples.set(glide(2));
    const { verdict, timeline } = await classify(samples);
    expect(verdict.kind).toBe('genre');
    expect(timeline[0].verdict.kind).toBe('genre');
    expect(timeline.at(-1)?.verdict.kind).toBe('no-music');
  });

  it('has the first window scored alone, and the rest in batches', async () => {
    const network = testNetwork();
    await classifierOf(streamOf(glide(8)), network).classify(new Blob(), HOP);
    expect(network.batches[0]).toBe(1);
    expect(network.batches.slice(1, -1).every((windows) => windows === 8)).toBe(true);
  });

  it('gives the first segment while most of the stream is still to come', async () => {
    const order: string[] = [];
    const stream = streamOf(glide(3));
    async function* watched(chunks: AsyncIterable<Float32Array>) {
      for await (const chunk of chunks) {
        order.push('chunk');
        yield chunk;
      }
    }
    const watchedStream = { ...stream, chunks: watched(stream.chunks) };
    const onSegment = (segment: TimelineSegment) => order.push(`segment ${segment.startS}`);
    await classifierOf(watchedStream).classify(new Blob(), { ...HOP, onSegment });
    expect(order.indexOf('segment 0')).toBeLessThan(4);
    expect(order.lastIndexOf('chunk')).toBeGreaterThan(8);
  });

  it('gives every segment of the timeline once, in order', async () => {
    const segments: TimelineSegment[] = [];
    const { timeline } = await classifierOf(streamOf(glide(3))).classify(new Blob(), {
      ...HOP,
      onSegment: (segment) => segments.push(segment),
    });
    expect(segments.map(({ startS }) => startS)).toEqual(timeline.map(({ startS }) => startS));
  });

  it('reports progress that grows to the whole', async () => {
    const news: Progress[] = [];
    await classifierOf(streamOf(glide(4))).classify(new Blob(), {
      ...HOP,
      onProgress: (progress) => news.push(progress),
    });
    expect(news[0]).toEqual({ stage: 'decoding', fraction: undefined });
    const fractions = news.slice(1).map(({ fraction }) => fraction ?? NaN);
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    expect(fractions.at(-1)).toBe(1);
  });

  it('reports no fraction where the duration is not known', async () => {
    const news: Progress[] = [];
    const stream = { ...streamOf(glide(2)), durationS: undefined };
    await classifierOf(stream).classify(new Blob(), { onProgress: (progress) => news.push(progress) });
    expect(news.length).toBeGreaterThan(1);
    expect(news.every(({ fraction }) => fraction === undefined)).toBe(true);
  });

  it('takes a whole song as one chunk and scores it in bounded batches', async () => {
    const network = testNetwork();
    const samples = glide(10);
    const stream = streamOf(samples, { chunkLength: samples.length });
    const whole = await classifierOf(stream, network).classify(new Blob(), HOP);
    const pieces = await classify(samples);
    expect(whole.ranking).toEqual(pieces.ranking);
    expect(Math.max(...network.batches)).toBe(8);
  });

  it('says where the source broke off damaged, and answers about the rest', async () => {
    const stream = streamOf(glide(2), { notes: [{ kind: 'damaged' }] });
    expect(await classifierOf(stream).classify(new Blob())).toMatchObject({ damaged: true, durationS: 2 });
  });

  it('closes the stream when it has answered', async () => {
    const stream = streamOf(glide(1));
    await classifierOf(stream).classify(new Blob());
    expect(stream.closed).toBe(true);
  });

  it('passes on what the decoder throws, and closes the stream', async () => {
    const failure = new AudioDecodeError('corrupt', { format: 'mp3' });
    const stream = streamOf(glide(1));
    const broken = {
      ...stream,
      chunks: (async function* () {
        yield* stream.chunks;
        await Promise.reject(failure);
      })(),
      close: vi.fn(),
    };
    await expect(classifierOf(broken).classify(new Blob())).rejects.toBe(failure);
    expect(broken.close).toHaveBeenCalledOnce();
  });
});

describe('aborting', () => {
  it('before the start rejects with the reason and opens nothing', async () => {
    const open = vi.fn();
    const classifier = createClassifier({ network: testNetwork(), open });
    const reason = new Error('changed my mind');
    await expect(classifier.classify(new Blob(), { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(open).not.toHaveBeenCalled();
  });

  it('on the way stops after the batch at work, rejects with the reason and closes the stream', async () => {
    const controller = new AbortController();
    const reason = new Error('enough');
    const network = testNetwork(() => {
      controller.abort(reason);
    });
    const stream = streamOf(glide(60), { chunkLength: 960_000 });
    const answer = classifierOf(stream, network).classify(new Blob(), { signal: controller.signal });
    await expect(answer).rejects.toBe(reason);
    expect(network.batches).toHaveLength(1);
    expect(stream.closed).toBe(true);
  });

  it('by a message gets through while the work is going on', async () => {
    const controller = new AbortController();
    const network = testNetwork();
    setTimeout(() => {
      controller.abort();
    });
    const stream = streamOf(glide(120), { chunkLength: 16_000 * 120 });
    const answer = classifierOf(stream, network).classify(new Blob(), { ...HOP, signal: controller.signal });
    await expect(answer).rejects.toThrow(DOMException);
    expect(network.inputs.length).toBeLessThan(470);
  });
});

describe('a classifier', () => {
  it('owns its network', () => {
    const network = testNetwork();
    classifierOf(streamOf(glide(1)), network).dispose();
    expect(network.disposed).toBe(true);
  });
});
