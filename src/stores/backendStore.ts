import { persist, type StateStorage } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import { BACKENDS, fastestBackend, type BackendPreference, type WindowTimes } from '../classify';
import { z } from '../models/zod';
import { remembered } from './remembered';

/** What a trial of the backends found, and in which browser: a new version may be faster or slower. */
const trialSchema = z.object({
  browser: z.string(),
  windowMs: z.partialRecord(z.enum(BACKENDS), z.number().nonnegative()),
});
type Trial = z.infer<typeof trialSchema>;

const rememberedTrials = z.object({ trials: z.record(z.string(), trialSchema) });

export interface BackendState {
  /** By the name of the network. */
  trials: Record<string, Trial>;
  remember: (model: string, windowMs: WindowTimes) => void;
  /** What a trial in this browser found for the network; undefined where there was none yet. */
  trialOf: (model: string) => WindowTimes | undefined;
  /** What the trial in this browser says should run the network, where that is not our own kernels. */
  wish: (model: string) => BackendPreference | undefined;
}

/** Trials of backends, kept in `storage`. `browser` is what this browser calls itself. */
export function createBackendStore(browser: string, storage: StateStorage) {
  return createStore<BackendState>()(
    persist(
      (set, get) => {
        const trialOf = (model: string): WindowTimes | undefined => {
          const trial = (get().trials as Partial<Record<string, Trial>>)[model];
          return trial?.browser === browser ? trial.windowMs : undefined;
        };
        return {
          trials: {},
          remember: (model, windowMs) => {
            set(({ trials }) => ({ trials: { ...trials, [model]: { browser, windowMs } } }));
          },
          trialOf,
          wish: (model) => {
            const windowMs = trialOf(model);
            const backend = windowMs && fastestBackend(windowMs);
            return backend && backend !== 'wasm-simd' ? { backend, reason: 'trial' } : undefined;
          },
        };
      },
      remembered('genrescope.backends', storage, rememberedTrials),
    ),
  );
}

export type BackendStore = ReturnType<typeof createBackendStore>;
