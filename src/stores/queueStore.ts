import { createStore } from 'zustand/vanilla';
import type { Classification, Classifier } from '../classify';
import { filePath, sortFiles, type FileInFolder } from './audioFiles';
import type { ReturningItem } from './keptQueue';
import { isPending, type QueueItem, type QueueItemState } from './queueItem';
import { gatherNews } from './runningNews';
import { toSpectrogramImage } from './spectrogramImage';

/** What of the files that were last added is not in the queue. */
export interface LeftOut {
  /** Paths of those that are no audio. */
  skipped: readonly string[];
  /** There was no file at all, as in an empty folder. */
  empty: boolean;
}

export interface QueueState {
  /** In the order in which they will be listened to. */
  items: readonly QueueItem[];
  /** The item whose answer is shown. */
  selectedId: number | undefined;
  leftOut: LeftOut;
  /** Appends the audio among `files` and starts listening; what is no audio is left out. Resolves once that is known. */
  add: (files: readonly FileInFolder[]) => Promise<void>;
  /** Appends items that were in the queue before the page was reloaded, and goes on with those that wait. */
  restore: (items: readonly ReturningItem[]) => void;
  select: (id: number) => void;
  cancel: (id: number) => void;
  cancelAll: () => void;
  /** Listens to a failed, cancelled or finished item again. */
  retry: (id: number) => void;
  /** Listens to all that failed again. */
  retryFailed: () => void;
  /** Goes on with all that was cancelled. */
  goOn: () => void;
  remove: (id: number) => void;
  clear: () => void;
  dismissLeftOut: () => void;
  /** Goes on with what waits, for example after the network failed to load and was loaded again. */
  resume: () => void;
}

const NOTHING_LEFT_OUT: LeftOut = { skipped: [], empty: false };

/** Listens to its items one after another; an item that fails does not stop the others. */
export function createQueueStore(loadClassifier: () => Promise<Pick<Classifier, 'classify'>>) {
  return createStore<QueueState>()((set, get) => {
    let nextId = 1;
    let draining = false;
    /** The item being listened to, and what stops it. */
    let current: { id: number; abort: AbortController } | undefined;
    /** How often each path was added. */
    const copies = new Map<string, number>();

    const find = (id: number) => get().items.find((item) => item.id === id);

    function labelled({ file, folder, state }: ReturningItem): QueueItem {
      const path = folder ? `${folder}/${file.name}` : file.name;
      const copy = (copies.get(path) ?? 0) + 1;
      copies.set(path, copy);
      return { id: nextId++, file, folder, copy, label: copy > 1 ? `${path} (${copy})` : path, state };
    }

    function append(added: readonly ReturningItem[], leftOut = get().leftOut) {
      const items = added.map(labelled);
      const idle = current === undefined;
      set((before) => ({
        items: [...before.items, ...items],
        leftOut,
        // Whoever is looking at an answer while the queue works keeps looking at it.
        selectedId: (idle ? items.at(0)?.id : undefined) ?? before.selectedId ?? items.at(0)?.id,
      }));
      if (items.length > 0) resume();
    }

    function setStates(which: (item: QueueItem) => boolean, state: QueueItemState) {
      set(({ items }) => ({ items: items.map((item) => (which(item) ? { ...item, state } : item)) }));
    }

    function setState(id: number, state: QueueItemState) {
      setStates((item) => item.id === id, state);
    }

    function abort(id: number) {
      if (current?.id === id) current.abort.abort();
    }

    async function listen({ id, file }: QueueItem, classifier: Pick<Classifier, 'classify'>) {
      const controller = new AbortController();
      const { signal } = controller;
      current = { id, abort: controller };
      setState(id, { kind: 'running', stage: 'decoding', fraction: undefined, segments: [] });
      const { end, ...news } = gatherNews((state) => {
        if (!signal.aborted) setState(id, state);
      });
      const state = await classifier
        .classify(file, { signal, ...news })
        .then(done, (error: unknown): QueueItemState => ({ kind: 'failed', error }));
      end();
      current = undefined;
      // Whoever aborted has already said what the item is now.
      if (!signal.aborted) setState(id, state);
    }

    async function drain() {
      if (draining) return;
      draining = true;
      const nextWaiting = () => get().items.find(({ state }) => state.kind === 'waiting');
      try {
        for (;;) {
          // Anew for each item: the one before may have broken it.
          const classifier = await loadClassifier();
          const item = nextWaiting();
          if (!item) return;
          await listen(item, classifier);
        }
      } finally {
        draining = false;
      }
    }

    function listenAgain(kind: QueueItemState['kind']) {
      setStates(({ state }) => state.kind === kind, { kind: 'waiting' });
      resume();
    }

    function resume() {
      // A network that failed to load is told by the classifier's own store; the items go on waiting for it.
      drain().catch(() => undefined);
    }

    return {
      items: [],
      selectedId: undefined,
      leftOut: NOTHING_LEFT_OUT,
      add: async (files) => {
        const { audio, skipped } = await sortFiles(files);
        const added = audio.map((file) => ({
          file,
          folder: filePath(file).split('/').slice(0, -1).join('/'),
          state: { kind: 'waiting' } as const,
        }));
        append(added, { skipped, empty: files.length === 0 });
      },
      restore: append,
      select: (id) => set({ selectedId: id }),
      cancel: (id) => {
        const item = find(id);
        if (!item || !isPending(item.state)) return;
        abort(id);
        setState(id, { kind: 'cancelled' });
      },
      cancelAll: () => {
        current?.abort.abort();
        setStates(({ state }) => isPending(state), { kind: 'cancelled' });
      },
      retry: (id) => {
        abort(id);
        setState(id, { kind: 'waiting' });
        resume();
      },
      retryFailed: () => listenAgain('failed'),
      goOn: () => listenAgain('cancelled'),
      remove: (id) => {
        abort(id);
        set(({ items, selectedId }) => {
          const index = items.findIndex((item) => item.id === id);
          const left = items.filter((item) => item.id !== id);
          const neighbour = left.at(index) ?? left.at(-1);
          return { items: left, selectedId: selectedId === id ? neighbour?.id : selectedId };
        });
      },
      clear: () => {
        current?.abort.abort();
        copies.clear();
        set({ items: [], selectedId: undefined, leftOut: NOTHING_LEFT_OUT });
      },
      dismissLeftOut: () => set({ leftOut: NOTHING_LEFT_OUT }),
      resume,
    };
  });
}

export type QueueStore = ReturnType<typeof createQueueStore>;

function done({ spectrogram, ...result }: Classification): QueueItemState {
  return { kind: 'done', result: { ...result, spectrogram: toSpectrogramImage(spectrogram) } };
}
