import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connect, WorkerStalledError, type Patience } from '../../src/workers';
import type { Answer, Notice, Request } from '../../src/workers/wire';
import { openChannel } from '../support/channel';

const PATIENCE: Patience = { stallMs: 2000, progressMs: 5000, abortMs: 1000 };

interface Api {
  work(argument: string): string;
}

/**
 * A worker that does what the test says: it is a bare end of a channel, which notes what comes in. comlink's own envelope is a
 * message with an `id`.
 */
function wilful() {
  const { far, worker, terminate } = openChannel();
  const envelopes: { id: string; request: Request }[] = [];
  far.addEventListener('message', ({ data }: MessageEvent) => {
    const { id, argumentList } = data as { id: string; argumentList?: { value: Request }[] };
    if (argumentList) envelopes.push({ id, request: argumentList[0].value });
  });
  const link = connect<Api>(worker, { patience: PATIENCE });
  return {
    link,
    terminate,
    requests: () => envelopes.map(({ request }) => request),
    say: (notice: Notice) => {
      far.postMessage(notice);
    },
    answer: (call: number) => {
      const { id } = envelopes.find(({ request }) => 'call' in request && request.call === call) ?? {};
      far.postMessage({ id, type: 'RAW', value: { value: 'done' } satisfies Answer });
    },
  };
}

/** Lets the waiting thread have its turns for that long, and messages arrive. */
async function pass(ms: number): Promise<void> {
  await messages();
  await vi.advanceTimersByTimeAsync(ms);
  await messages();
}

/** Two turns of the real event loop, in which channels deliver. */
async function messages(): Promise<void> {
  for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => setImmediate(resolve));
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a worker that is watched', () => {
  it('is ended when its event loop no longer turns', async () => {
    const { link, say, terminate } = wilful();
    const answer = link.call('work', 'a');
    say({ alive: true });
    await pass(1750);
    expect(terminate).not.toHaveBeenCalled();
    const rejected = expect(answer).rejects.toThrow(WorkerStalledError);
    await pass(250);
    await rejected;
    expect(terminate).toHaveBeenCalledOnce();
    await expect(link.call('work', 'b')).rejects.toThrow(WorkerStalledError);
  });

  it('may take long, as long as it reports', async () => {
    const { link, say, answer, terminate } = wilful();
    const answered = link.call('work', 'a');
    for (let second = 0; second < 20; second++) {
      say({ call: 1, report: second });
      await pass(1000);
    }
    answer(1);
    expect(await answered).toBe('done');
    expect(terminate).not.toHaveBeenCalled();
  });

  it('is ended when it lives on and gets nowhere', async () => {
    const { link, say, terminate } = wilful();
    const rejected = expect(link.call('work', 'a')).rejects.toThrow(WorkerStalledError);
    for (let second = 0; second < 5; second++) {
      expect(terminate).not.toHaveBeenCalled();
      say({ alive: true });
      await pass(1000);
    }
    await rejected;
  });

  it('is ended when it does not give up what was aborted', async () => {
    const { link, say, requests, terminate } = wilful();
    const controller = new AbortController();
    const rejected = expect(link.call('work', 'a', { signal: controller.signal })).rejects.toThrow(
      DOMException,
    );
    say({ alive: true });
    await pass(250);
    controller.abort();
    await rejected;
    await pass(750);
    expect(requests().at(-1)).toEqual({ giveUp: 1 });
    expect(terminate).not.toHaveBeenCalled();
    say({ alive: true });
    await pass(250);
    expect(terminate).toHaveBeenCalledOnce();
  });

  it('that does give it up goes on', async () => {
    const { link, say, answer, terminate } = wilful();
    const controller = new AbortController();
    const rejected = expect(link.call('work', 'a', { signal: controller.signal })).rejects.toThrow(
      DOMException,
    );
    say({ alive: true });
    await pass(250);
    controller.abort();
    await rejected;
    answer(1);
    await pass(60_000);
    expect(terminate).not.toHaveBeenCalled();
  });

  it('may be silent while nothing is asked of it', async () => {
    const { link, say, answer, terminate } = wilful();
    const first = link.call('work', 'a');
    say({ alive: true });
    await pass(1000);
    answer(1);
    await first;
    await pass(60_000);
    const second = link.call('work', 'b');
    await pass(1750);
    answer(2);
    expect(await second).toBe('done');
    expect(terminate).not.toHaveBeenCalled();
  });

  it('may take its time to load', async () => {
    const { link, say, answer, terminate } = wilful();
    const answered = link.call('work', 'a');
    await pass(60_000);
    say({ alive: true });
    await pass(1000);
    answer(1);
    expect(await answered).toBe('done');
    expect(terminate).not.toHaveBeenCalled();
  });

  it('is given the time that the machine slept, or had no turn for the one who waits', async () => {
    const { link, say, terminate } = wilful();
    void link.call('work', 'a').catch(() => undefined);
    say({ alive: true });
    await pass(250);
    // A clock that went on by an hour without a turn.
    vi.setSystemTime(Date.now() + 3_600_000);
    await pass(250);
    expect(terminate).not.toHaveBeenCalled();
  });

  it('leaves no timer behind', async () => {
    const { link, say, answer } = wilful();
    const answered = link.call('work', 'a');
    say({ alive: true });
    await messages();
    expect(vi.getTimerCount()).toBe(1);
    answer(1);
    await answered;
    expect(vi.getTimerCount()).toBe(0);
    void link.call('work', 'b').catch(() => undefined);
    link.close();
    expect(vi.getTimerCount()).toBe(0);
  });
});
