import { onTestFinished, vi } from 'vitest';
import type { WorkerLike } from '../../src/workers';

/**
 * Both ends of a channel that stands for a worker, for one test: what serves is put at `far`, what asks connects to `worker`.
 * `breakDown` is what a worker does that throws outside of any call.
 */
export function openChannel() {
  const { port1, port2 } = new MessageChannel();
  const failures = new EventTarget();
  const terminate = vi.fn(() => {
    port1.close();
    port2.close();
  });
  onTestFinished(terminate);
  port2.start();
  const worker: WorkerLike = {
    postMessage: (message, transfer = []) => {
      port1.postMessage(message, transfer);
    },
    addEventListener: (type, listener) => {
      (type === 'message' ? port1 : failures).addEventListener(type, listener);
    },
    removeEventListener: (type, listener) => {
      port1.removeEventListener(type, listener);
    },
    start: () => {
      port1.start();
    },
    terminate,
  };
  const breakDown = (error: Error): void => {
    failures.dispatchEvent(Object.assign(new Event('error'), { message: error.message, error }));
  };
  return { far: port2, worker, terminate, breakDown };
}
