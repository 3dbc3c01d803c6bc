import { serve } from '../../../../src/workers';

const stuckApi = {
  answer: () => 42,
  /** Never lets its event loop turn. */
  spin(): never {
    for (;;);
  },
  /** Nor does this, although it waits again and again. */
  async spinInPromises(): Promise<never> {
    for (;;) await Promise.resolve();
  },
  /** Lives on, and gets nowhere. */
  wait: () => new Promise<never>(() => undefined),
};
export type StuckApi = typeof stuckApi;

serve(stuckApi);
