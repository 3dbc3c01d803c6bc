import type { createLiveStore } from './liveStore';
import type { KeptHistory } from './keptHistory';

type LiveStore = ReturnType<typeof createLiveStore>;

/** In the tab's own storage while it listens: whoever finds it there at the start was left while it did. */
const MARK = 'genrescope.live.listening';
/** The row of what is playing changes four times a second. */
const PATIENCE_MS = 5000;

/** What outlives a page. */
interface Outliving {
  opening: Promise<KeptHistory>;
  /** Storage that a reload of the tab leaves as it is. */
  tab: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  /** Has `listener` called when the page is left. */
  onLeave: (listener: () => void) => void;
}

/**
 * Gives the store what earlier pages heard, and from then on keeps what it hears, and that it listens; tells it where the browser
 * keeps nothing, or has no room left.
 */
export async function keepHistory(store: LiveStore, { opening, tab, onLeave }: Outliving): Promise<void> {
  const wasListening = tab.getItem(MARK) !== null;
  tab.removeItem(MARK);
  store.subscribe(({ status }, before) => {
    if (status.kind === before.status.kind) return;
    if (status.kind === 'listening' || status.kind === 'interrupted') tab.setItem(MARK, MARK);
    else tab.removeItem(MARK);
  });

  const opened = await readable(opening);
  if (!opened) {
    store.setState({ kept: false });
    return;
  }
  const { kept, segments } = opened;
  store.getState().restore(segments, wasListening ? (segments.at(-1)?.endMs ?? Date.now()) : undefined);

  let waiting: ReturnType<typeof setTimeout> | undefined;
  const write = (): void => {
    clearTimeout(waiting);
    waiting = undefined;
    kept.write(store.getState().history.segments).then(
      () => store.setState({ kept: true }),
      () => store.setState({ kept: false }),
    );
  };
  store.subscribe(({ history, status }, before) => {
    if (history === before.history && status.kind === before.status.kind) return;
    const grew = history.segments.length === before.history.segments.length;
    if (grew && status.kind === before.status.kind) waiting ??= setTimeout(write, PATIENCE_MS);
    else write();
  });
  onLeave(write);
}

/** What is kept, and all that is in it; undefined where the browser refuses to store anything. */
async function readable(opening: Promise<KeptHistory>) {
  try {
    const kept = await opening;
    return { kept, segments: await kept.read() };
  } catch {
    return undefined;
  }
}
