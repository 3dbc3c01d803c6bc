import { expose, transfer as moved, type Endpoint } from 'comlink';
import { abortable } from './abortable';
import { packError } from './errorTransport';
import { transferablesOf } from './transfer';
import type { Answer, Notice, Request } from './wire';

/** A call, as the method that answers it sees it. */
export interface Call<Report = never> {
  /**
   * Aborted once nobody waits for the answer. The call ends then by itself; the signal is for the work that is still going on.
   */
  readonly signal: AbortSignal;
  /** Reports the work so far to the caller; arrives before the answer. After the call has ended nothing is sent. */
  report: (report: Report) => void;
}

/** Methods that take one argument, whose last parameter is the call; what they give, or throw, is the answer. */
export type Methods<Api> = { [Name in keyof Api]: (argument: never, call: never) => unknown };

const HEARTBEAT_MS = 500;

/**
 * Answers the calls of one client at the other end of `endpoint`: in a worker, of whoever started it. See `connect`. Arguments and
 * answers are cloned, or moved where `transfer` marked them.
 */
export function serve<Api extends Methods<Api>>(
  api: Api,
  // In a worker the global object is its end of the channel.
  endpoint: Endpoint = globalThis as unknown as Endpoint,
): void {
  const running = new Map<number, AbortController>();
  let heartbeat: ReturnType<typeof setInterval> | undefined;

  const tell = (notice: Notice, transferables: Transferable[] = []): void =>
    endpoint.postMessage(notice, transferables);
  async function answer(id: number, method: string, argument: unknown): Promise<Answer> {
    const controller = new AbortController();
    const { signal } = controller;
    const report = (report: unknown): void => {
      if (running.has(id)) tell({ call: id, report }, transferablesOf(report));
    };
    running.set(id, controller);
    // A task of its own: where the work never lets one in, no heartbeat is sent.
    heartbeat ??= setInterval(tell, HEARTBEAT_MS, { alive: true } satisfies Notice);
    try {
      // What arrives was typed where it was sent.
      const methods = api as unknown as Record<string, (argument: unknown, call: Call<unknown>) => unknown>;
      const work = Promise.resolve(methods[method](argument, { signal, report }));
      const value = await abortable(work, signal);
      return moved({ value }, transferablesOf(value));
    } catch (error) {
      return { error: packError(error) };
    } finally {
      running.delete(id);
      if (running.size === 0) {
        clearInterval(heartbeat);
        heartbeat = undefined;
      }
    }
  }

  expose((request: Request): Promise<Answer> | undefined => {
    if ('call' in request) return answer(request.call, request.method, request.argument);
    running.get(request.giveUp)?.abort();
    return undefined;
  }, endpoint);
  tell({ alive: true });
}

/** An api of which there is but `load` until that has resolved. */
export type Loadable<Api, Request, Progress, Loaded> = Api & {
  load(request: Request, call: Call<Progress>): Promise<Loaded>;
};

/** Offers `load`, and from then on the api that it made. */
export function loadable<Api extends object, Request, Progress, Loaded>(
  load: (request: Request, call: Call<Progress>) => Promise<{ api: Api; loaded: Loaded }>,
): Loadable<Api, Request, Progress, Loaded> {
  const offered = {
    async load(request: Request, call: Call<Progress>) {
      const { api, loaded } = await load(request, call);
      Object.assign(offered, api);
      return loaded;
    },
  };
  // What is not there yet can't be called; whoever asks first for `load` and waits has it all.
  return offered as Loadable<Api, Request, Progress, Loaded>;
}
