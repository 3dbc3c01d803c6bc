import { releaseProxy, transfer as moved, wrap, type Endpoint } from 'comlink';
import { abortable } from './abortable';
import { WorkerClosedError, WorkerFailedError } from './errors';
import { unpackError, type ErrorClasses } from './errorTransport';
import type { Call, Methods } from './serve';
import { StallWatch, type Patience } from './stallWatch';
import { transferablesOf } from './transfer';
import type { Answer, Notice, Request } from './wire';

/** As much of a `Worker` as is needed, for what is none but behaves like one. */
export interface WorkerLike extends Endpoint {
  terminate: () => void;
}

export interface ConnectOptions {
  /** Classes of errors that arrive as what they were thrown as; others arrive as plain errors. */
  errors?: ErrorClasses;
  /** How long the worker may be stuck before it is ended; for ever unless given. */
  patience?: Patience;
}

type ArgumentOf<Method> = Method extends (argument: infer Argument, ...rest: never) => unknown
  ? Argument
  : never;
type ReportOf<Method> = Method extends (argument: never, call: Call<infer Report>) => unknown
  ? Report
  : never;
type AnswerOf<Method> = Method extends (...parameters: never) => infer Returned ? Awaited<Returned> : never;

export interface CallOptions<Report> {
  /** Aborting rejects at once with the signal's reason, and has the worker give the call up. */
  signal?: AbortSignal | undefined;
  /** Called with what the worker reports, in order and until the call ends. */
  onReport?: ((report: Report) => void) | undefined;
}

/** The connection to a worker. Whoever connected closes it. */
export interface Link<Api> {
  /** Aborted, with the error that every call rejects with from then on, once the worker is closed or has broken down. */
  readonly ended: AbortSignal;
  /**
   * Has the worker do something.
   *
   * @throws what the method throws
   * @throws the signal's reason once it is aborted
   * @throws {WorkerFailedError} where the worker does not start, or breaks down
   * @throws {WorkerStalledError} where it was ended since it was stuck
   * @throws {WorkerClosedError} where it was closed
   */
  call<Name extends keyof Api & string>(
    method: Name,
    ...rest: undefined extends ArgumentOf<Api[Name]>
      ? [argument?: ArgumentOf<Api[Name]>, options?: CallOptions<ReportOf<Api[Name]>>]
      : [argument: ArgumentOf<Api[Name]>, options?: CallOptions<ReportOf<Api[Name]>>]
  ): Promise<AnswerOf<Api[Name]>>;
  /** Ends the worker; what it was doing rejects. Once is enough. */
  close: () => void;
}

/** Connects to the api that `worker` serves (see `serve`), and owns the worker from now on. */
export function connect<Api extends Methods<Api>>(
  worker: WorkerLike,
  { errors = {}, patience }: ConnectOptions = {},
): Link<Api> {
  const remote = wrap<(request: Request) => Answer>(worker);
  const ended = new AbortController();
  const listeners = new Map<number, ((report: never) => void) | undefined>();
  const watch = patience && new StallWatch(patience, end);
  let calls = 0;

  function end(reason: Error): void {
    if (ended.signal.aborted) return;
    ended.abort(reason);
    watch?.stop();
    // Otherwise comlink holds the worker until its proxy happens to be collected.
    remote[releaseProxy]();
    worker.terminate();
  }
  const onMessage = ({ data }: MessageEvent<Notice | null>): void => {
    if (!data) return;
    if ('alive' in data) watch?.alive();
    if (!('report' in data)) return;
    watch?.progressed();
    // Typed where the call is made.
    listeners.get(data.call)?.(data.report as never);
  };
  const onError = ({ message, error }: Partial<ErrorEvent>): void =>
    end(new WorkerFailedError(message ?? 'The worker did not load.', { cause: error }));
  worker.addEventListener('message', onMessage as EventListener);
  worker.addEventListener('error', onError);
  worker.start?.();

  return {
    ended: ended.signal,
    call: async (method, ...[argument, { signal, onReport } = {}]) => {
      ended.signal.throwIfAborted();
      signal?.throwIfAborted();
      const call = ++calls;
      const giveUp = (): void => {
        if (ended.signal.aborted) return;
        watch?.aborted(call);
        void remote({ giveUp: call });
      };
      const onAnswered = (): void => watch?.answered(call);
      signal?.addEventListener('abort', giveUp, { once: true });
      listeners.set(call, onReport);
      watch?.started(call);
      try {
        const answering = remote(moved({ call, method, argument }, transferablesOf(argument)));
        void answering.then(onAnswered, onAnswered);
        const answer = await abortable(answering, signal, ended.signal);
        if (answer.error) throw unpackError(answer.error, errors);
        // Typed where the method is written.
        return answer.value as never;
      } finally {
        signal?.removeEventListener('abort', giveUp);
        listeners.delete(call);
      }
    },
    close: () => end(new WorkerClosedError('The worker was closed.')),
  };
}
