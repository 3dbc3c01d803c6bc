import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepHistory } from '../../src/stores/live/keepHistory';
import type { HeardSegment } from '../../src/live';
import { fakeLive, readingOf } from './support/fakeLive';

beforeEach(() => {
  vi.useFakeTimers({ now: 5_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A page: what `tab` and `database` hold outlives it. */
async function page(tab: Map<string, string>, database: { segments: readonly HeardSegment[] }) {
  const fake = fakeLive();
  let leave: () => void = () => undefined;
  const write = vi.fn((segments: readonly HeardSegment[]) => {
    database.segments = segments;
    return Promise.resolve();
  });
  await keepHistory(fake.store, {
    opening: Promise.resolve({ read: () => Promise.resolve([...database.segments]), write }),
    tab: {
      getItem: (name) => tab.get(name) ?? null,
      setItem: (name, value) => void tab.set(name, value),
      removeItem: (name) => void tab.delete(name),
    },
    onLeave: (listener) => (leave = listener),
  });
  return {
    ...fake,
    write,
    leave: () => {
      leave();
    },
  };
}

describe('what was heard', () => {
  it('is there again in the next page, with what the person said of it', async () => {
    const [tab, database] = [new Map<string, string>(), { segments: [] }];
    const first = await page(tab, database);
    await first.store.getState().start('microphone');
    first.sessions[0].options.onReading(readingOf('jazz', 4));
    first.store.getState().say(0, 'blues');
    first.store.getState().stop();
    const second = await page(tab, database);
    expect(second.store.getState().history.segments).toMatchObject([{ genre: 'jazz', said: 'blues' }]);
    expect(second.store.getState().leftMs).toBeUndefined();
  });

  it('is written once in a while as it grows, and at once where it ends', async () => {
    const { store, sessions, write, leave } = await page(new Map(), { segments: [] });
    await store.getState().start('microphone');
    sessions[0].options.onReading(readingOf('jazz', 4));
    const calls = () => write.mock.calls.length;
    const before = calls();
    for (let second = 5; second < 9; second++) sessions[0].options.onReading(readingOf('jazz', second));
    expect(calls()).toBe(before);
    await vi.advanceTimersByTimeAsync(6000);
    expect(calls()).toBe(before + 1);
    sessions[0].options.onReading(readingOf('jazz', 9));
    leave();
    expect(calls()).toBe(before + 2);
  });

  it('is forgotten where the person clears it', async () => {
    const database = { segments: [] as readonly HeardSegment[] };
    const { store, sessions } = await page(new Map(), database);
    await store.getState().start('microphone');
    sessions[0].options.onReading(readingOf('jazz', 4));
    expect(database.segments).toHaveLength(1);
    store.getState().clearHistory();
    expect(database.segments).toEqual([]);
  });

  it('is said not to be kept where the browser refuses to, until it does', async () => {
    const { store } = fakeLive();
    const outside = {
      tab: { getItem: () => null, setItem: () => undefined, removeItem: () => undefined },
      onLeave: () => undefined,
    };
    await keepHistory(store, { ...outside, opening: Promise.reject(new Error('denied')) });
    expect(store.getState().kept).toBe(false);

    const full = await page(new Map(), { segments: [] });
    await full.store.getState().start('microphone');
    full.write.mockRejectedValueOnce(new Error('full'));
    full.store.getState().stop();
    await vi.advanceTimersByTimeAsync(0);
    expect(full.store.getState().kept).toBe(false);
    await full.store.getState().start('microphone');
    await vi.advanceTimersByTimeAsync(0);
    expect(full.store.getState().kept).toBe(true);
  });

  it('tells a page that the one before it was left while it listened', async () => {
    const [tab, database] = [new Map<string, string>(), { segments: [] as readonly HeardSegment[] }];
    const { store, sessions } = await page(tab, database);
    await store.getState().start('microphone');
    sessions[0].options.onReading(readingOf('jazz', 4));
    const next = await page(tab, database);
    expect(next.store.getState().leftMs).toBe(1_004_000);
    expect((await page(tab, database)).store.getState().leftMs).toBeUndefined();
  });
});
