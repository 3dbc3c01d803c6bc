import { describe, expect, test } from 'vitest';
import { createComparisonStore } from '../../src/stores/network/comparisonStore';
import { abortable } from '../../src/workers';
import { testCard } from '../support/testCard';
import { classification, fakeClassifier, settle } from './support/fakeClassifier';

const clip = new File(['sound'], 'song.wav');

/** A store whose networks answer when the test says so. */
function comparison(load?: (model: string) => Promise<void>) {
  const { classify, calls } = fakeClassifier();
  const loaded: string[] = [];
  const disposed: string[] = [];
  const store = createComparisonStore(async (model) => {
    await load?.(model);
    loaded.push(model);
    return { card: testCard, classify, dispose: () => disposed.push(model) };
  });
  const kinds = () => {
    const states = Object.entries(store.getState().hearings);
    return Object.fromEntries(states.map(([model, state]) => [model, state?.kind]));
  };
  return { ...store.getState(), store, calls, loaded, disposed, kinds };
}

describe('comparing networks', () => {
  test('lets one after another hear the clip, and frees each', async () => {
    const { choose, hear, store, calls, loaded, disposed, kinds } = comparison();
    choose(clip);
    const heard = hear(['start', 'end']);
    await settle();
    expect(loaded).toEqual(['start']);
    expect(kinds()).toEqual({ start: 'hearing', end: 'hearing' });
    calls[0].answer();
    await settle();
    expect(disposed).toEqual(['start']);
    calls[1].answer();
    await heard;
    expect(disposed).toEqual(['start', 'end']);
    const { verdict, genres, ranking, threshold } = classification();
    expect(store.getState().hearings.start).toEqual({
      kind: 'done',
      hearing: { verdict, genres, ranking, threshold },
    });
  });

  test('asks no network twice about one clip', async () => {
    const { choose, hear, calls, loaded } = comparison();
    choose(clip);
    const heard = hear(['start']);
    await settle();
    calls[0].answer();
    await heard;
    await hear(['start']);
    expect(loaded).toEqual(['start']);
  });

  test('forgets what was said, and stops, when another clip is chosen', async () => {
    const { choose, hear, calls, disposed, kinds } = comparison();
    choose(clip);
    const heard = hear(['start', 'end']);
    await settle();
    choose(new File(['other'], 'other.wav'));
    await heard;
    expect(calls[0].options.signal?.aborted).toBe(true);
    expect(disposed).toEqual(['start']);
    expect(kinds()).toEqual({});
  });

  test('ends the loading of a network when another clip is chosen', async () => {
    const signals: AbortSignal[] = [];
    const store = createComparisonStore((_, signal) => {
      signals.push(signal);
      return abortable(new Promise<never>(() => undefined), signal);
    });
    store.getState().choose(clip);
    const heard = store.getState().hear(['start', 'end']);
    store.getState().choose(undefined);
    await heard;
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  });

  test('goes on after a network that cannot be had, and asks it again when told to', async () => {
    const error = new Error('not found');
    let there = false;
    const { choose, hear, store, calls, kinds } = comparison((model) =>
      model === 'start' && !there ? Promise.reject(error) : Promise.resolve(),
    );
    choose(clip);
    const heard = hear(['start', 'end']);
    await settle();
    calls[0].answer();
    await heard;
    expect(store.getState().hearings.start).toEqual({ kind: 'failed', error });
    expect(kinds().end).toBe('done');
    there = true;
    const again = hear(['start']);
    await settle();
    calls[1].answer();
    await again;
    expect(kinds()).toEqual({ start: 'done', end: 'done' });
  });

  test('has nothing to say without a clip', async () => {
    const { hear, loaded } = comparison();
    await hear(['start']);
    expect(loaded).toEqual([]);
  });
});
