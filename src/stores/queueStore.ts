import { createStore } from 'zustand/vanilla';
import type { Classification, Classifier, Progress, TimelineSegment } from '../classify/types';
import { filePath, sortFiles, type FileInFolder } from './audioFiles';
import type { QueueItem, QueueItemState } from './queueItem';
import { toSpectrogramImage } from './spectrogramImage';

/** A smaller step of a progress bar than this cannot be seen and is not worth drawing. */
const PROGRESS_STEP = 0.01;

export interface QueueState {
  /** In the order in which they will be listened to. */
  items: readonly QueueItem[];
  /** The item whose answer is shown. */
  selectedId: number | undefined;
  /** Paths of files that were dropped but are no audio. */
  skipped: readonly string[];
  /** Appends the audio among `files` and starts listening; what is no audio goes to `skipped`. */
  add: (files: readonly FileInFolder[]) => void;
  select: (id: number) => void;
  cancel: (id: number) => void;
  cancelAll: () => void;
  /** Listens to a failed, cancelled or finished item again. */
  retry: (id: number) => void;
  remove: (id: number) => void;
  clear: () => void;
  dismissSkipped: () => void;
  /** Goes on with what waits, for example after the network failed to load and was loaded again. */
  resume: () => void;
}

/** Listens to its items one after another; an item that fails does not stop the others. */
export function createQueueStore(loadClassifier: () => Promise<Pick<Classifier, 'classify'>>) {
  return createStore<QueueState>()((set, get) => {
    let nextId = 1;
    let draining = false;
    /** The item being listened to, and what stops it. */
    let current: { id: number; abort: AbortController } | undefined;

    const find = (id: number) => get().items.find((item) => item.id === id);

    function setState(id: number, state: QueueItemState) {
      set(({ items }) => ({ items: items.map((item) => (item.id === id ? { ...item, state } : item)) }));
    }

    function abort(id: number) {
      if (current?.id === id) current.abort.abort();
    }

    function report(id: number, { stage, fraction }: Progress) {
      const state = find(id)?.state;
      if (state?.kind !== 'running') return;
      const moved = Math.abs((fraction ?? 0) - (state.fraction ?? 0)) >= PROGRESS_STEP;
      if (stage !== state.stage || moved) setState(id, { ...state, stage, fraction });
    }

    function hear(id: number, segment: TimelineSegment) {
      const state = find(id)?.state;
      if (state?.kind === 'running') setState(id, { ...state, segments: [...state.segments, segment] });
    }

    async function listen({ id, file }: QueueItem, classifier: Pick<Classifier, 'classify'>) {
      const controller = new AbortController();
      current = { id, abort: controller };
      setState(id, { kind: 'running', stage: 'decoding', fraction: undefined, segments: [] });
      const end = await classifier
        .classify(file, {
          signal: controller.signal,
          onProgress: (progress) => {
            report(id, progress);
          },
          onSegment: (segment) => {
            hear(id, segment);
          },
        })
        .then(done, (error: unknown): QueueItemState => ({ kind: 'failed', error }));
      current = undefined;
      // Whoever aborted has already said what the item is now.
      if (!controller.signal.aborted) setState(id, end);
    }

    async function drain() {
      if (draining) return;
      draining = true;
      try {
        for (;;) {
          // Anew for each item: the one before may have broken it.
          const classifier = await loadClassifier();
          const item = get().items.find(({ state }) => state.kind === 'waiting');
          if (!item) return;
          await listen(item, classifier);
        }
      } finally {
        draining = false;
      }
    }

    function resume() {
      // A network that failed to load is told by the classifier's own store; the items go on waiting for it.
      drain().catch(() => undefined);
    }

    return {
      items: [],
      selectedId: undefined,
      skipped: [],
      add: (files) => {
        const { audio, skipped } = sortFiles(files);
        const idle = current === undefined;
        const added = audio.map((file): QueueItem => ({
          id: nextId++,
          file,
          folder: filePath(file).split('/').slice(0, -1).join('/'),
          state: { kind: 'waiting' },
        }));
        set((before) => ({
          items: [...before.items, ...added],
          skipped: [...before.skipped, ...skipped],
          // Whoever is looking at an answer while the queue works keeps looking at it.
          selectedId: (idle ? added.at(0)?.id : undefined) ?? before.selectedId ?? added.at(0)?.id,
        }));
        if (added.length > 0) resume();
      },
      select: (id) => {
        set({ selectedId: id });
      },
      cancel: (id) => {
        const kind = find(id)?.state.kind;
        if (kind !== 'waiting' && kind !== 'running') return;
        abort(id);
        setState(id, { kind: 'cancelled' });
      },
      cancelAll: () => {
        current?.abort.abort();
        set(({ items }) => ({
          items: items.map((item) =>
            item.state.kind === 'waiting' || item.state.kind === 'running'
              ? { ...item, state: { kind: 'cancelled' } }
              : item,
          ),
        }));
      },
      retry: (id) => {
        abort(id);
        setState(id, { kind: 'waiting' });
        resume();
      },
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
        set({ items: [], selectedId: undefined, skipped: [] });
      },
      dismissSkipped: () => {
        set({ skipped: [] });
      },
      resume,
    };
  });
}

export type QueueStore = ReturnType<typeof createQueueStore>;

function done({ spectrogram, ...result }: Classification): QueueItemState {
  return { kind: 'done', result: { ...result, spectrogram: toSpectrogramImage(spectrogram) } };
}
