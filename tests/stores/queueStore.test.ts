import { describe, expect, test } from 'vitest';
import { createQueueStore } from '../../src/stores/queueStore';
import { toSpectrogramImage } from '../../src/stores/spectrogramImage';
import { classification, fakeClassifier, settle } from './support/fakeClassifier';
import { eventually } from '../support/eventually';

const song = (name: string) => new File(['sound'], name, { type: 'audio/mpeg' });

async function queueOf(...names: string[]) {
  const { classify, calls } = fakeClassifier();
  const store = createQueueStore(() => Promise.resolve({ classify }));
  const queue = () => store.getState();
  await queue().add(names.map(song));
  await settle();
  const states = () => queue().items.map(({ state }) => state.kind);
  const id = (name: string) => queue().items.find(({ file }) => file.name === name)?.id ?? -1;
  return { queue, calls, states, id };
}

describe('the queue', () => {
  test('listens to one file after another, in the natural order of their names', async () => {
    const { calls, states } = await queueOf('10.mp3', '9.mp3');
    expect(calls.map(({ name }) => name)).toEqual(['9.mp3']);
    expect(states()).toEqual(['running', 'waiting']);
    calls[0].answer();
    await settle();
    expect(calls.map(({ name }) => name)).toEqual(['9.mp3', '10.mp3']);
    expect(states()).toEqual(['done', 'running']);
  });

  test('goes on after a file that fails, and keeps its error', async () => {
    const { calls, states, queue } = await queueOf('a.mp3', 'b.mp3');
    const error = new Error('broken');
    calls[0].fail(error);
    await settle();
    calls[1].answer();
    await settle();
    expect(states()).toEqual(['failed', 'done']);
    expect(queue().items[0].state).toEqual({ kind: 'failed', error });
  });

  test('asks for the classifier anew for each file, so that one that broke down can be replaced', async () => {
    const fakes = [fakeClassifier(), fakeClassifier()];
    let broken = 0;
    const store = createQueueStore(() => Promise.resolve(fakes[broken]));
    void store.getState().add(['a.mp3', 'b.mp3'].map(song));
    await settle();
    broken = 1;
    fakes[0].calls[0].fail(new Error('out of memory'));
    await settle();
    expect(fakes.map(({ calls }) => calls.map(({ name }) => name))).toEqual([['a.mp3'], ['b.mp3']]);
  });

  test('aborts a running file that is cancelled, and goes on', async () => {
    const { calls, states, queue, id } = await queueOf('a.mp3', 'b.mp3');
    queue().cancel(id('a.mp3'));
    expect(states()).toEqual(['cancelled', 'waiting']);
    expect(calls[0].options.signal?.aborted).toBe(true);
    await settle();
    expect(states()).toEqual(['cancelled', 'running']);
  });

  test('never starts a file that was cancelled while it waited', async () => {
    const { calls, states, queue, id } = await queueOf('a.mp3', 'b.mp3', 'c.mp3');
    queue().cancel(id('b.mp3'));
    calls[0].answer();
    await settle();
    expect(calls.map(({ name }) => name)).toEqual(['a.mp3', 'c.mp3']);
    expect(states()).toEqual(['done', 'cancelled', 'running']);
  });

  test('leaves a finished file alone when it is cancelled', async () => {
    const { calls, states, queue, id } = await queueOf('a.mp3');
    calls[0].answer();
    await settle();
    queue().cancel(id('a.mp3'));
    expect(states()).toEqual(['done']);
  });

  test('cancels what runs and what waits, and keeps the answers that are there', async () => {
    const { calls, states, queue } = await queueOf('a.mp3', 'b.mp3', 'c.mp3');
    calls[0].answer();
    await settle();
    queue().cancelAll();
    await settle();
    expect(states()).toEqual(['done', 'cancelled', 'cancelled']);
    expect(calls).toHaveLength(2);
  });

  test('forgets everything when it is cleared, and starts nothing more', async () => {
    const { calls, queue } = await queueOf('a.mp3', 'b.mp3');
    queue().clear();
    await settle();
    expect(queue().items).toEqual([]);
    expect(queue().selectedId).toBeUndefined();
    expect(calls).toHaveLength(1);
    expect(calls[0].options.signal?.aborted).toBe(true);
  });

  test('listens again to a file that failed', async () => {
    const { calls, states, queue, id } = await queueOf('a.mp3');
    calls[0].fail(new Error('broken'));
    await settle();
    queue().retry(id('a.mp3'));
    await settle();
    calls[1].answer();
    await settle();
    expect(states()).toEqual(['done']);
  });

  test('listens again to a file that was cancelled while it ran, even before the abort came through', async () => {
    const { calls, states, queue, id } = await queueOf('a.mp3');
    queue().cancel(id('a.mp3'));
    queue().retry(id('a.mp3'));
    await settle();
    expect(calls).toHaveLength(2);
    calls[1].answer();
    await settle();
    expect(states()).toEqual(['done']);
  });

  test('leaves out what is no audio, and says what', async () => {
    const { classify, calls } = fakeClassifier();
    const store = createQueueStore(() => Promise.resolve({ classify }));
    await store.getState().add([song('a.mp3'), new File(['x'], 'cover.jpg', { type: 'image/jpeg' })]);
    await settle();
    expect(store.getState().items).toHaveLength(1);
    expect(store.getState().leftOut).toEqual({ skipped: ['cover.jpg'], empty: false });
    expect(calls).toHaveLength(1);
    store.getState().dismissLeftOut();
    expect(store.getState().leftOut.skipped).toEqual([]);
  });

  test('tells of each drop only what that drop left out', async () => {
    const { queue } = await queueOf('a.mp3');
    await queue().add([new File(['x'], 'cover.jpg'), new File(['x'], 'notes.txt')]);
    await queue().add([song('b.mp3'), new File(['x'], 'other.jpg')]);
    expect(queue().leftOut.skipped).toEqual(['other.jpg']);
    await queue().add([song('c.mp3')]);
    expect(queue().leftOut.skipped).toEqual([]);
  });

  test('says that a folder was empty', async () => {
    const { queue } = await queueOf('a.mp3');
    await queue().add([]);
    expect(queue().leftOut).toEqual({ skipped: [], empty: true });
    expect(queue().items).toHaveLength(1);
  });

  test('gives files of one name labels that differ, by folder and by number', async () => {
    const { queue } = await queueOf('song.wav');
    const inFolder = (folder: string) =>
      Object.assign(song('song.wav'), { relativePath: `/${folder}/song.wav` });
    await queue().add([inFolder('two'), inFolder('one')]);
    await queue().add([song('song.wav')]);
    await queue().add([inFolder('one')]);
    expect(queue().items.map(({ label }) => label)).toEqual([
      'song.wav',
      'one/song.wav',
      'two/song.wav',
      'song.wav (2)',
      'one/song.wav (2)',
    ]);
  });

  test('listens again to all that failed, and only to that', async () => {
    const { calls, states, queue, id } = await queueOf('a.mp3', 'b.mp3', 'c.mp3');
    queue().cancel(id('c.mp3'));
    calls[0].fail(new Error('broken'));
    await settle();
    calls[1].answer();
    await settle();
    queue().retryFailed();
    await settle();
    expect(states()).toEqual(['running', 'done', 'cancelled']);
  });

  test('goes on with all that was cancelled, and only with that', async () => {
    const { calls, states, queue } = await queueOf('a.mp3', 'b.mp3', 'c.mp3');
    calls[0].fail(new Error('broken'));
    await settle();
    queue().cancelAll();
    await settle();
    queue().goOn();
    await settle();
    expect(states()).toEqual(['failed', 'running', 'waiting']);
  });

  test('takes in what another page kept, and goes on with what waits', async () => {
    const { calls, states, queue } = await queueOf();
    const { spectrogram, ...answer } = classification();
    const result = { ...answer, spectrogram: toSpectrogramImage(spectrogram) };
    queue().restore([
      { file: song('a.mp3'), folder: 'album', state: { kind: 'done', result } },
      { file: song('b.mp3'), folder: 'album', state: { kind: 'waiting' } },
    ]);
    await settle();
    expect(states()).toEqual(['done', 'running']);
    expect(calls.map(({ name }) => name)).toEqual(['b.mp3']);
    expect(queue().selectedId).toBe(queue().items[0].id);
  });

  test('shows the first new file when nothing runs, and keeps the chosen one while something does', async () => {
    const { calls, queue, id } = await queueOf('a.mp3');
    expect(queue().selectedId).toBe(id('a.mp3'));
    await queue().add([song('b.mp3')]);
    expect(queue().selectedId).toBe(id('a.mp3'));
    calls[0].answer();
    await settle();
    calls[1].answer();
    await settle();
    await queue().add([song('c.mp3')]);
    expect(queue().selectedId).toBe(id('c.mp3'));
  });

  test('shows the neighbour of a chosen file that is removed', async () => {
    const { queue, id } = await queueOf('a.mp3', 'b.mp3', 'c.mp3');
    queue().select(id('b.mp3'));
    queue().remove(id('b.mp3'));
    expect(queue().selectedId).toBe(id('c.mp3'));
    queue().remove(id('c.mp3'));
    expect(queue().selectedId).toBe(id('a.mp3'));
  });

  test('a running file that is removed is aborted, and the next one starts', async () => {
    const { calls, states, queue, id } = await queueOf('a.mp3', 'b.mp3');
    queue().remove(id('a.mp3'));
    await settle();
    expect(calls[0].options.signal?.aborted).toBe(true);
    expect(states()).toEqual(['running']);
  });

  test('shows how far a file is and what was heard so far', async () => {
    const { calls, queue } = await queueOf('a.mp3');
    const [segment] = classification().timeline;
    calls[0].options.onProgress?.({ stage: 'listening', fraction: 0.5 });
    calls[0].options.onSegment?.(segment);
    await eventually(() => {
      expect(queue().items[0].state).toEqual({
        kind: 'running',
        stage: 'listening',
        fraction: 0.5,
        segments: [segment],
      });
    });
  });

  test('ignores late news of a file that was cancelled', async () => {
    const { calls, states, queue, id } = await queueOf('a.mp3');
    queue().cancel(id('a.mp3'));
    calls[0].options.onProgress?.({ stage: 'listening', fraction: 0.9 });
    calls[0].answer();
    await settle();
    expect(states()).toEqual(['cancelled']);
  });

  test('files wait for a network that fails to load, and go on once it is there', async () => {
    const { classify, calls } = fakeClassifier();
    let works = false;
    const store = createQueueStore(() =>
      works ? Promise.resolve({ classify }) : Promise.reject(new Error('no connection')),
    );
    await store.getState().add([song('a.mp3')]);
    await settle();
    expect(store.getState().items[0].state.kind).toBe('waiting');
    works = true;
    store.getState().resume();
    await settle();
    expect(calls).toHaveLength(1);
  });
});
