import { createStore } from 'zustand/vanilla';
import type { ModelSheet } from '../classify/loadModelSheet';

export type ModelSheetState =
  | { kind: 'idle' }
  | { kind: 'loading' }
  | { kind: 'ready'; sheet: ModelSheet }
  | { kind: 'failed'; error: unknown };

export interface ModelSheetStore {
  status: ModelSheetState;
  /** Reads the sheet unless it is there or on its way; after a failure it tries anew. */
  load: () => Promise<void>;
}

export function createModelSheetStore(loader: () => Promise<ModelSheet>) {
  return createStore<ModelSheetStore>()((set, get) => ({
    status: { kind: 'idle' },
    load: async () => {
      const { kind } = get().status;
      if (kind === 'loading' || kind === 'ready') return;
      set({ status: { kind: 'loading' } });
      try {
        set({ status: { kind: 'ready', sheet: await loader() } });
      } catch (error) {
        set({ status: { kind: 'failed', error } });
      }
    },
  }));
}
