import { createStore } from 'zustand/vanilla';
import type { Classification, Classifier } from '../../classify';

/** What a network said of the clip. */
export type Hearing = Pick<Classification, 'verdict' | 'genres' | 'ranking' | 'threshold'>;

export type HearingState =
  { kind: 'hearing' } | { kind: 'done'; hearing: Hearing } | { kind: 'failed'; error: unknown };

export interface ComparisonState {
  /** What the networks hear. */
  clip: File | undefined;
  /** By name of the network. */
  hearings: Partial<Record<string, HearingState>>;
  /** Takes another clip; what was said of the one before is forgotten. */
  choose: (clip: File | undefined) => void;
  /** Has networks hear the clip, one after another, unless they did or are about to. */
  hear: (models: readonly string[]) => Promise<void>;
}

/** What a comparison needs of a classifier. */
type HearingClassifier = Pick<Classifier, 'classify' | 'dispose'>;

/** Lets several networks hear one clip. Each is loaded for it, and freed again. */
export function createComparisonStore(
  load: (model: string, signal: AbortSignal) => Promise<HearingClassifier>,
) {
  return createStore<ComparisonState>()((set, get) => {
    let current = new AbortController();

    async function hearWith(model: string, clip: File, signal: AbortSignal): Promise<Hearing> {
      const classifier = await load(model, signal);
      try {
        const { verdict, genres, ranking, threshold } = await classifier.classify(clip, { signal });
        return { verdict, genres, ranking, threshold };
      } finally {
        classifier.dispose();
      }
    }

    return {
      clip: undefined,
      hearings: {},
      choose: (clip) => {
        current.abort();
        current = new AbortController();
        set({ clip, hearings: {} });
      },
      hear: async (models) => {
        const { clip, hearings } = get();
        const { signal } = current;
        const tell = (model: string, state: HearingState) => {
          if (!signal.aborted) set((before) => ({ hearings: { ...before.hearings, [model]: state } }));
        };
        const wanted = models.filter((model) => (hearings[model] ?? { kind: 'failed' }).kind === 'failed');
        if (!clip) return;
        for (const model of wanted) tell(model, { kind: 'hearing' });
        for (const model of wanted) {
          if (signal.aborted) return;
          try {
            tell(model, { kind: 'done', hearing: await hearWith(model, clip, signal) });
          } catch (error) {
            tell(model, { kind: 'failed', error });
          }
        }
      },
    };
  });
}
