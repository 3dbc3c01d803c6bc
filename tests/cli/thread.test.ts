import { describe, expect, it, onTestFinished } from 'vitest';
import { startThread } from '../../cli/support/thread';
import {
  connect,
  WorkerClosedError,
  WorkerFailedError,
  WorkerStalledError,
  type Patience,
} from '../../src/workers';
import type { BusyApi } from './support/busyThread';

/** @param patience for ever where nothing is said: a busy machine may let even a thread that is well wait for its turn */
function busyThread({ stallMs = Infinity, abortMs = Infinity }: Partial<Patience> = {}) {
  const link = connect<BusyApi>(startThread(new URL('./support/busyThread.ts', import.meta.url)), {
    patience: { stallMs, progressMs: Infinity, abortMs },
  });
  onTestFinished(link.close);
  return link;
}

describe('a thread', () => {
  it('answers', async () => {
    expect(await busyThread().call('answer')).toBe(42);
  });

  it.each(['spin', 'spinInPromises'] as const)(
    'is ended where it can be reached no more: %s',
    async (method) => {
      const link = busyThread({ stallMs: 2000 });
      await expect(link.call(method)).rejects.toThrow(WorkerStalledError);
      await expect(link.call('answer')).rejects.toThrow(WorkerStalledError);
    },
  );

  it('is ended where it does not give up what was aborted', async () => {
    const link = busyThread({ abortMs: 1000 });
    await link.call('answer');
    const controller = new AbortController();
    const spinning = link.call('spin', undefined, { signal: controller.signal });
    controller.abort();
    await expect(spinning).rejects.toThrow(DOMException);
    await new Promise((resolve) => {
      link.ended.addEventListener('abort', resolve);
    });
    expect(link.ended.reason).toBeInstanceOf(WorkerStalledError);
  });

  it('that ends by itself rejects what it was asked', async () => {
    await expect(busyThread().call('exit')).rejects.toThrow(WorkerFailedError);
  });

  it('that throws outside of any call has broken down, and says why', async () => {
    await expect(busyThread().call('throwOutside')).rejects.toMatchObject({
      name: 'WorkerFailedError',
      cause: { name: 'RangeError', message: 'outside of any call' },
    });
  });

  it('that is closed in the middle of spinning is gone', async () => {
    const link = busyThread();
    const spinning = link.call('spin');
    link.close();
    await expect(spinning).rejects.toThrow(WorkerClosedError);
  });
});
