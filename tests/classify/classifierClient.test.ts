import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { AudioDecodeError } from '../../src/audio/audioDecodeError';
import type { SampleStream } from '../../src/audio/types';
import { classifierApi } from '../../src/classify/classifierApi';
import { connectClassifier } from '../../src/classify/classifierClient';
import { createClassifier } from '../../src/classify/createClassifier';
import type { LoadProgress, Progress, TimelineSegment } from '../../src/classify/types';
import { ModelLoadError, ModelMismatchError } from '../../src/models/errors';
import { serve, WorkerClosedError, WorkerFailedError } from '../../src/workers';
import { openChannel } from '../support/channel';
import { glide, streamOf } from '../support/streams';
import { testCard } from '../support/testCard';
import { testNetwork, type TestNetwork } from '../support/testNetwork';

type Create = Parameters<typeof classifierApi<string>>[0];
type LoadOptions = Parameters<typeof connectClassifier<string>>[2];

/** Client and api in one thread, joined by a channel as a worker would be. */
function join(create: Create, options?: LoadOptions) {
  const { far, worker, breakDown, terminate } = openChannel();
  serve(classifierApi(create), far);
  const client = connectClassifier<string>(worker, { model: 'models/test/' }, options);
  return { client, breakDown, terminate };
}

function testClassifier(
  open: (source: string) => Promise<SampleStream>,
  network: TestNetwork = testNetwork(),
) {
  return createClassifier({ network, open });
}

function serving(...parts: Parameters<typeof testClassifier>): Create {
  return () => Promise.resolve(testClassifier(...parts));
}

/** Sources are named by their length in seconds. */
const openGlide = (seconds: string) => Promise.resolve(streamOf(glide(Number(seconds))));
const never = () => new Promise<never>(() => undefined);

describe('a classifier behind a channel', () => {
  it('answers as it would without', async () => {
    const client = await join(serving(openGlide)).client;
    const answer = await client.classify('3', { hopS: 0.25 });
    const expected = await testClassifier(openGlide).classify('3', { hopS: 0.25 });
    // How long it took, and how many frames the time was enough to check, differ from run to run.
    const unlike = { timing: undefined, mel: undefined };
    expect({ ...answer, ...unlike }).toEqual({ ...expected, ...unlike });
    expect(client.card).toEqual(testCard);
  });

  it('is told which model to load, and tells how far it is', async () => {
    const onProgress = vi.fn<(progress: LoadProgress) => void>();
    const create = vi.fn<Create>((_, { report }) => {
      report({ loadedBytes: 1, totalBytes: 2 });
      return Promise.resolve(testClassifier(openGlide));
    });
    await join(create, { onProgress }).client;
    expect(create.mock.calls[0][0]).toEqual({ model: 'models/test/' });
    expect(onProgress.mock.calls).toEqual([[{ loadedBytes: 1, totalBytes: 2 }]]);
  });

  it('passes progress and segments on', async () => {
    const client = await join(serving(openGlide)).client;
    const progress: Progress[] = [];
    const segments: TimelineSegment[] = [];
    await client.classify('8', {
      hopS: 0.25,
      onProgress: (news) => progress.push(news),
      onSegment: (segment) => segments.push(segment),
    });
    expect(progress[0].stage).toBe('decoding');
    expect(segments[0].startS).toBe(0);
  });

  it('answers after all the news of the job, however short it is', async () => {
    const client = await join(serving(openGlide)).client;
    for (let round = 0; round < 20; round++) {
      const progress: Progress[] = [];
      const segments: TimelineSegment[] = [];
      const { timeline } = await client.classify('1', {
        hopS: 0.25,
        onProgress: (news) => progress.push(news),
        onSegment: (segment) => segments.push(segment),
      });
      expect(progress.at(-1)).toEqual({ stage: 'listening', fraction: 1 });
      expect(segments.map(({ startS }) => startS)).toEqual(timeline.map(({ startS }) => startS));
    }
  });

  it('answers several sources asked for at once', async () => {
    const client = await join(serving(openGlide)).client;
    const answers = await Promise.all(['1', '2', '3'].map((source) => client.classify(source)));
    expect(answers.map(({ durationS }) => durationS)).toEqual([1, 2, 3]);
  });

  it('rejects with the reason when aborted, and stops the work on the other side', async () => {
    const network = testNetwork();
    const client = await join(serving(openGlide, network)).client;
    const controller = new AbortController();
    const reason = new Error('changed my mind');
    const answer = client.classify('60', {
      hopS: 0.25,
      signal: controller.signal,
      onSegment: () => {
        controller.abort(reason);
      },
    });
    await expect(answer).rejects.toBe(reason);
    await client.classify('1');
    expect(network.inputs.length).toBeLessThan(200);
  });

  it('goes on with the others when one is aborted', async () => {
    const client = await join(serving(openGlide)).client;
    const controller = new AbortController();
    const aborted = client.classify('20', { signal: controller.signal });
    const other = client.classify('2');
    controller.abort();
    await expect(aborted).rejects.toThrow(DOMException);
    expect((await other).durationS).toBe(2);
  });

  it('rejects what is asked with a signal that is aborted already', async () => {
    const open = vi.fn(openGlide);
    const client = await join(serving(open)).client;
    await expect(client.classify('1', { signal: AbortSignal.abort() })).rejects.toThrow(DOMException);
    expect(open).not.toHaveBeenCalled();
  });
});

describe('errors from the other side', () => {
  it('arrive as what they are, with fields and cause', async () => {
    const cause = new TypeError('bad frame', { cause: new Error('bit 7') });
    const open = () => Promise.reject(new AudioDecodeError('corrupt', { format: 'mp3', cause }));
    const client = await join(serving(open)).client;
    const error: unknown = await client.classify('1').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(AudioDecodeError);
    expect(error).toMatchObject({ name: 'AudioDecodeError', reason: 'corrupt', format: 'mp3' });
    expect(error).toMatchObject({
      cause: { name: 'TypeError', message: 'bad frame', cause: { message: 'bit 7' } },
    });
    expect((error as Error).stack).toContain('AudioDecodeError');
  });

  it.each([
    new ModelMismatchError('frontEnd.frames', 'is 300'),
    new ModelLoadError('genre', { cause: new TypeError('Failed to fetch') }),
    new WorkerFailedError('out of memory'),
  ])('while loading keep their kind and end the worker: $name', async (thrown) => {
    const { client, terminate } = join(() => Promise.reject(thrown));
    const error: unknown = await client.catch((caught: unknown) => caught);
    const { name, message, ...fields } = thrown;
    expect(error).toMatchObject({ name, message, ...fields });
    expect(error).toBeInstanceOf(thrown.constructor);
    expect(terminate).toHaveBeenCalledOnce();
  });

  it('of unknown kinds arrive as errors with name and message', async () => {
    class Odd extends Error {
      override readonly name = 'Odd';
      readonly port = new MessageChannel().port1;
    }
    const odd = new Odd('strange');
    onTestFinished(() => {
      odd.port.close();
    });
    const client = await join(serving(() => Promise.reject(odd))).client;
    await expect(client.classify('1')).rejects.toMatchObject({ name: 'Odd', message: 'strange' });
  });

  it('do not keep the next source from being answered', async () => {
    const open = (source: string) =>
      source === 'bad' ? Promise.reject(new AudioDecodeError('empty')) : openGlide(source);
    const client = await join(serving(open)).client;
    await expect(client.classify('bad')).rejects.toThrow(AudioDecodeError);
    expect((await client.classify('1')).durationS).toBe(1);
  });
});

describe('the end of a classifier', () => {
  it('rejects what is under way and what is asked later, and ends the worker', async () => {
    const { client, terminate } = join(serving(never));
    const classifier = await client;
    const answer = classifier.classify('1');
    expect(classifier.ended.aborted).toBe(false);
    classifier.dispose();
    await expect(answer).rejects.toThrow(WorkerClosedError);
    await expect(classifier.classify('1')).rejects.toThrow(WorkerClosedError);
    expect(classifier.ended.aborted).toBe(true);
    expect(terminate).toHaveBeenCalledOnce();
  });

  it('comes for all that is under way when the worker breaks down', async () => {
    const { client, breakDown } = join(serving(never));
    const classifier = await client;
    const answer = classifier.classify('1');
    breakDown(new Error('out of memory'));
    await expect(answer).rejects.toThrow(WorkerFailedError);
    expect(classifier.ended.aborted).toBe(true);
  });

  it('comes before the start when the worker can not even load', async () => {
    const { client, breakDown, terminate } = join(never);
    breakDown(new Error('not found'));
    await expect(client).rejects.toThrow(WorkerFailedError);
    expect(terminate).toHaveBeenCalledOnce();
  });

  it('comes at once when the loading is aborted', async () => {
    const controller = new AbortController();
    const { client, terminate } = join(never, { signal: controller.signal });
    const reason = new Error('changed my mind');
    controller.abort(reason);
    expect(terminate).not.toHaveBeenCalled();
    await expect(client).rejects.toBe(reason);
    expect(terminate).toHaveBeenCalledOnce();
  });
});
