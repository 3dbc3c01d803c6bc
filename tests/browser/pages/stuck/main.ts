/** A page with a worker that gets stuck, and a watch over it. */
import { connect } from '../../../../src/workers';
import type { StuckApi } from './worker';

export interface StuckPage {
  /** Starts a worker, has it do this, and tells the name of the error; with `abort`, that the worker ended with after an abort. */
  call: (method: keyof StuckApi, options?: { abort?: boolean }) => Promise<string>;
}

declare global {
  interface Window {
    stuck: StuckPage;
  }
}

window.stuck = {
  async call(method, { abort = false } = {}) {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    const patience = { stallMs: 3000, progressMs: abort ? 60_000 : 6000, abortMs: 1000 };
    const link = connect<StuckApi>(worker, { patience });
    await link.call('answer');
    const ending = new AbortController();
    const answer = link.call(method, undefined, { signal: ending.signal });
    if (abort) ending.abort();
    const thrown: unknown = await answer.catch((error: unknown) => error);
    if (abort)
      await new Promise((resolve) => {
        link.ended.addEventListener('abort', resolve);
      });
    const error: unknown = abort ? link.ended.reason : thrown;
    return error instanceof Error ? error.name : String(error);
  },
};
