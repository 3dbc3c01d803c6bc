import { createStore } from 'zustand/vanilla';
import type { Classifier, LoadProgress, ReadOptions } from '../classify';

export type ClassifierLoader = (options: Required<Pick<ReadOptions, 'onProgress'>>) => Promise<Classifier>;

export type ClassifierStatus =
  | { kind: 'idle' }
  | { kind: 'loading' }
  | { kind: 'ready'; classifier: Classifier }
  | { kind: 'failed'; error: unknown };

export interface ClassifierState {
  status: ClassifierStatus;
  /** Of the network's files; stays once they are there, so that their size can still be told. */
  progress: LoadProgress | undefined;
  /** Loads the network the first time, gives the same one afterwards; anew where that failed, or where it broke down since. */
  load: () => Promise<Classifier>;
  /** Has the next `load` load anew, since another network is to listen; the one before may finish what it does. */
  outdate: () => void;
}

export function createClassifierStore(loader: ClassifierLoader) {
  let pending: Promise<Classifier> | undefined;
  /** Told to load before the one that is on its way was outdated. */
  let outdated: Promise<Classifier> | undefined;

  return createStore<ClassifierState>()((set, get) => {
    async function start(): Promise<Classifier> {
      set({ status: { kind: 'loading' }, progress: undefined });
      try {
        const classifier = await loader({
          onProgress: (progress) => set({ progress }),
        });
        set({ status: { kind: 'ready', classifier } });
        return classifier;
      } catch (error) {
        pending = undefined;
        set({ status: { kind: 'failed', error } });
        throw error;
      }
    }

    return {
      status: { kind: 'idle' },
      progress: undefined,
      load: () => {
        const { status } = get();
        if (status.kind === 'ready' && status.classifier.ended.aborted) pending = undefined;
        // Nobody asks for the next before he is done with the one before.
        void outdated?.then(
          (classifier) => classifier.dispose(),
          () => undefined,
        );
        outdated = undefined;
        return (pending ??= start());
      },
      outdate: () => {
        outdated ??= pending;
        pending = undefined;
      },
    };
  });
}
