import { createStore } from 'zustand/vanilla';

export type ReadState<Document> =
  | { kind: 'idle' }
  | { kind: 'loading' }
  | { kind: 'ready'; document: Document }
  | { kind: 'failed'; error: unknown };

export interface DocumentStore<Document> {
  status: ReadState<Document>;
  /** Reads the document unless it is there or on its way; after a failure it tries anew. */
  load: () => Promise<void>;
}

/** A store of one document that a page shows, such as a network's card. */
export function createDocumentStore<Document>(loader: () => Promise<Document>) {
  return createStore<DocumentStore<Document>>()((set, get) => ({
    status: { kind: 'idle' },
    load: async () => {
      const { kind } = get().status;
      if (kind === 'loading' || kind === 'ready') return;
      set({ status: { kind: 'loading' } });
      try {
        set({ status: { kind: 'ready', document: await loader() } });
      } catch (error) {
        set({ status: { kind: 'failed', error } });
      }
    },
  }));
}
