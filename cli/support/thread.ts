import { parentPort, Worker } from 'node:worker_threads';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { serve, type Methods, type WorkerLike } from '../../src/workers';

/** Starts a thread whose first module calls `serveThread`; for `connect`, which ends it. */
export function startThread(module: URL): WorkerLike {
  const worker = module.pathname.endsWith('.ts')
    ? new Worker(new URL('./typescriptThread.mjs', import.meta.url), { workerData: { module: module.href } })
    : new Worker(module);
  const endpoint = nodeEndpoint(worker);
  const failures = new EventTarget();
  const fail = (message: string, error?: unknown): void => {
    failures.dispatchEvent(Object.assign(new Event('error'), { message, error }));
  };
  worker.on('error', (error: unknown) => {
    fail('A thread broke down.', error);
  });
  worker.on('exit', (code) => {
    fail(`A thread ended by itself, with code ${code}.`);
  });
  return {
    ...endpoint,
    addEventListener: (type, listener) => {
      (type === 'message' ? endpoint : failures).addEventListener(type, listener);
    },
    terminate: () => void worker.terminate(),
  };
}

/** `serve`, in a thread that `startThread` started. */
export function serveThread<Api extends Methods<Api>>(api: Api): void {
  if (!parentPort) throw new Error('To be started by startThread.');
  serve(api, nodeEndpoint(parentPort));
}
