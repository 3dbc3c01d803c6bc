import { JudgingCrew } from '../../library';
import type { Embedder, KeptFeatures } from '../../teach';
import type { ExampleState, TeachContext } from './context';

export interface Hearing {
  /** Finds out what is to be known of the open lesson's examples, and has those heard that never were. */
  lookUp: () => Promise<void>;
  /** Gives up what is being heard, and forgets what waits. */
  stop: () => void;
  /** Nothing more is heard until `goOnHearing`; what was heard can be taught. */
  pauseHearing: () => void;
  goOnHearing: () => void;
}

/** What is known of examples is shown after so much time, not song by song: each time the whole page is drawn anew. */
const SHOW_MS = 200;

/** Has examples embedded, by as many workers as the machine bears. */
export function hearing({ parts, database, setState, getState }: TeachContext): Hearing {
  /** Songs by hash: in their order those that wait, and all that wait or are being heard. */
  const waiting: string[] = [];
  const queued = new Set<string>();
  const news = new Map<string, ExampleState>();
  let showing: ReturnType<typeof setTimeout> | undefined;

  function show(): void {
    clearTimeout(showing);
    showing = undefined;
    if (news.size > 0) setState(({ examples }) => ({ examples: new Map([...examples, ...news]) }));
    news.clear();
  }

  function tell(hash: string, state: ExampleState): void {
    news.set(hash, state);
    showing ??= setTimeout(show, SHOW_MS);
  }

  function unkept(error: unknown): void {
    setState({ trouble: { error, about: getState().lesson?.name ?? '' } });
  }

  /** It may have been removed, or be another lesson's. */
  const isWanted = (hash: string): boolean =>
    getState().lesson?.examples.some((example) => example.hash === hash) ?? false;

  /** What is kept of songs; nothing where that can't be had. */
  async function keptOf(hashes: readonly string[]): Promise<ReadonlyMap<string, KeptFeatures>> {
    try {
      return await database().getFeatures(await parts.trunk.hash(), hashes);
    } catch (error) {
      unkept(error);
      return new Map();
    }
  }

  const crew = new JudgingCrew<string, Embedder>({
    workers: parts.workers,
    load: () => parts.loadEmbedder(),
    take: () => {
      while (!getState().paused) {
        const hash = waiting.shift();
        if (hash === undefined || isWanted(hash)) return hash;
        queued.delete(hash);
      }
      return undefined;
    },
    giveBack: (hash) => {
      if (queued.has(hash)) waiting.unshift(hash);
    },
    judge: async (hash, embedder, signal) => {
      const file = getState().files.get(hash);
      if (!file) return;
      try {
        const embedding = await embedder.embed(file, signal);
        // Nothing is kept of a lesson that was deleted meanwhile.
        signal.throwIfAborted();
        // What can't be kept can be taught all the same.
        await database().putFeatures(embedder.networkHash, hash, embedding).catch(unkept);
        signal.throwIfAborted();
        tell(hash, { kind: 'ready', features: { key: hash, ...embedding } });
      } catch (error) {
        signal.throwIfAborted();
        tell(hash, { kind: 'failed', error });
      }
      queued.delete(hash);
      setTimeout(() => {
        if (waiting.length === 0 && !crew.working) crew.rest();
      });
    },
    onFailure: (error) => setState({ trouble: { error, about: 'network' } }),
  });

  return {
    lookUp: async () => {
      const { lesson, examples } = getState();
      if (!lesson) return;
      const known = (hash: string) => examples.get(hash)?.kind === 'ready' || queued.has(hash);
      const asked = lesson.examples.map(({ hash }) => hash).filter((hash) => !known(hash));
      const kept = await keptOf(asked);
      // Another lesson was opened meanwhile.
      if (getState().lesson?.id !== lesson.id) return;
      for (const hash of asked) {
        const features = kept.get(hash);
        if (features) tell(hash, { kind: 'ready', features });
        else if (getState().files.has(hash)) {
          tell(hash, { kind: 'waiting' });
          waiting.push(hash);
          queued.add(hash);
        } else tell(hash, { kind: 'failed', error: undefined });
      }
      show();
      crew.start();
    },
    stop: () => {
      waiting.length = 0;
      queued.clear();
      news.clear();
      crew.stop();
    },
    pauseHearing: () => {
      setState({ paused: true });
      crew.stop();
    },
    goOnHearing: () => {
      setState({ paused: false });
      crew.start();
    },
  };
}
