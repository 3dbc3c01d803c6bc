import type { WindowTimes } from '../classify';
import type { BackendStore } from './backendStore';
import type { QueueStore } from './queueStore';

/** How long nothing must have been asked before backends are tried. */
const QUIET_MS = 3000;

/**
 * Once a song has been answered and the queue has been quiet for a while, tries which backend is the fastest for the
 * network that answered, unless this browser has done so before. The next visit starts with what was found.
 *
 * @returns what stops it
 */
export function tryBackendsOnce(
  queue: QueueStore,
  backends: BackendStore,
  tryBackends: (model: string) => Promise<WindowTimes>,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const unsubscribe = queue.subscribe(({ items }) => {
    clearTimeout(timer);
    const busy = items.some(({ state }) => state.kind === 'waiting' || state.kind === 'running');
    const answered = items.flatMap(({ state }) => (state.kind === 'done' ? state.result.model : []));
    const model = answered.at(-1);
    if (busy || model === undefined || backends.getState().trialOf(model)) return;
    timer = setTimeout(() => {
      stop();
      tryBackends(model).then(
        (windowMs) => {
          backends.getState().remember(model, windowMs);
        },
        () => {
          // A trial that breaks down is no news to anybody: our own kernels go on. It isn't tried again.
          backends.getState().remember(model, {});
        },
      );
    }, QUIET_MS);
  });
  const stop = (): void => {
    unsubscribe();
    clearTimeout(timer);
  };
  return stop;
}
