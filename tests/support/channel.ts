import { onTestFinished, vi } from 'vitest';

/**
 * Both ends of a channel that stands for a worker and the way to it, for one test: what serves is put at `far`, what
 * asks gets `link`. `failure` lets the worker break down.
 */
export function openChannel() {
  const { port1, port2 } = new MessageChannel();
  const failure = new AbortController();
  const terminate = vi.fn(() => {
    port1.close();
    port2.close();
  });
  onTestFinished(terminate);
  port1.start();
  port2.start();
  return { far: port2, link: { endpoint: port1, failed: failure.signal, terminate }, failure, terminate };
}
