import { createStore } from 'zustand/vanilla';

export interface UpdateState {
  /** Whether another version of the app is there than the one that this tab shows. */
  ready: boolean;
  /**
   * Registers the service worker at `address`, which keeps the page for visits without a connection, and watches for newer
   * versions of it. Where a browser has none, or refuses it, the page works all the same and nothing is watched.
   *
   * @returns asks the server whether there is a newer version
   */
  watch: (address: string) => Promise<() => void>;
  /** Lets the newest version take over, and reloads the page. */
  update: () => void;
}

type Workers = Pick<ServiceWorkerContainer, 'controller' | 'register' | 'addEventListener'>;

export function createUpdateStore(workers: Workers | undefined, reload: () => void) {
  return createStore<UpdateState>()((set) => {
    /** The version that is installed and waits until no tab shows the one before it. */
    let waiting: ServiceWorker | undefined;
    let leaving = false;

    async function watch(container: Workers, address: string): Promise<() => void> {
      let controller = container.controller;
      container.addEventListener('controllerchange', () => {
        // The first one to control a page is of its own version; whoever follows is not.
        const changed = controller !== null;
        controller = container.controller;
        if (leaving) reload();
        else if (changed) set({ ready: true });
      });
      const registration = await container.register(address);
      const look = (): void => {
        if (!registration.waiting || !container.controller) return;
        waiting = registration.waiting;
        set({ ready: true });
      };
      registration.addEventListener('updatefound', () => {
        registration.installing?.addEventListener('statechange', look);
      });
      look();
      return () => {
        // Without a connection there is nothing to be heard of.
        registration.update().catch(() => undefined);
      };
    }

    return {
      ready: false,
      watch: (address) =>
        workers ? watch(workers, address).catch(() => () => undefined) : Promise.resolve(() => undefined),
      update: () => {
        if (!waiting) {
          reload();
          return;
        }
        leaving = true;
        waiting.postMessage({ type: 'SKIP_WAITING' });
      },
    };
  });
}

export type UpdateStore = ReturnType<typeof createUpdateStore>;
