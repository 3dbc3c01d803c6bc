import { createStore } from 'zustand/vanilla';
import type { FileInFolder } from './audioFiles';

export interface OfferedExamplesState {
  /** Songs from elsewhere in the app; of which class they are examples the page Teach asks. */
  files: readonly FileInFolder[];
  /**
   * Offers songs to the page Teach, in place of those that were offered before. The way in for the queue and for the library: they
   * get their files, call this, and lead to `/teach`. Nothing of what teaching needs is loaded by it.
   *
   * @param files that can be read now; a `relativePath` is kept, and tells which songs are of one folder
   */
  offer: (files: readonly FileInFolder[]) => void;
  /** Takes songs that have found their class, or none, out of what is offered. */
  settle: (files: readonly FileInFolder[]) => void;
}

/** Songs that wait to become examples. */
export function createOfferedExamplesStore() {
  return createStore<OfferedExamplesState>()((set) => ({
    files: [],
    offer: (files) => set({ files }),
    settle: (settled) => set(({ files }) => ({ files: files.filter((file) => !settled.includes(file)) })),
  }));
}
