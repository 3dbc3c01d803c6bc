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
    let registration: ServiceWorkerRegistration | undefined;
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
      const registered = await container.register(address);
      registration = registered;
      const look = (): void => {
        if (registered.waiting && container.controller) set({ ready: true });
      };
      const follow = (): void => registered.installing?.addEventListener('statechange', look);
      registered.addEventListener('updatefound', follow);
      // One that the browser found by itself may be on its way already.
      follow();
      look();
      return () => {
        // Without a connection there is nothing to be heard of.
        registered.update().catch(() => undefined);
      };
    }

    return {
      ready: false,
      watch: (address) =>
        workers ? watch(workers, address).catch(() => () => undefined) : Promise.resolve(() => undefined),
      update: () => {
        // One that is installed waits until no tab shows the one before it, or until it is told not to. Where none waits, another
        // tab has told it.
        const waiting = registration?.waiting;
        leaving = true;
        if (waiting) waiting.postMessage({ type: 'SKIP_WAITING' });
        else reload();
      },
    };
  });
}

export type UpdateStore = ReturnType<typeof createUpdateStore>;
