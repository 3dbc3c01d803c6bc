import { serveThread } from '../../../cli/support/thread';

const busyApi = {
  answer: () => 42,
  /** Never lets its event loop turn. */
  spin(): never {
    for (;;);
  },
  /** Nor does this, although it waits again and again. */
  async spinInPromises(): Promise<never> {
    for (;;) await Promise.resolve();
  },
  exit(): never {
    process.exit(3);
  },
  throwOutside() {
    setTimeout(() => {
      throw new RangeError('outside of any call');
    });
    return new Promise<never>(() => undefined);
  },
};
export type BusyApi = typeof busyApi;

serveThread(busyApi);
