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
 * Gives the store what earlier pages heard, and from then on keeps what it hears, and that it listens.
 *
 * @throws {DOMException} where the browser stores nothing; the list is there as long as the page is
 */
export async function keepHistory(store: LiveStore, { opening, tab, onLeave }: Outliving): Promise<void> {
  const wasListening = tab.getItem(MARK) !== null;
  tab.removeItem(MARK);
  store.subscribe(({ status }, before) => {
    if (status.kind === before.status.kind) return;
    if (status.kind === 'listening' || status.kind === 'interrupted') tab.setItem(MARK, MARK);
    else tab.removeItem(MARK);
  });

  const kept = await opening;
  const segments = await kept.read();
  store.getState().restore(segments, wasListening ? (segments.at(-1)?.endMs ?? Date.now()) : undefined);

  let waiting: ReturnType<typeof setTimeout> | undefined;
  const write = (): void => {
    clearTimeout(waiting);
    waiting = undefined;
    // Where the browser has no room left, the list is there as long as the page is.
    kept.write(store.getState().history.segments).catch(() => undefined);
  };
  store.subscribe(({ history, status }, before) => {
    if (history === before.history && status.kind === before.status.kind) return;
    const grew = history.segments.length === before.history.segments.length;
    if (grew && status.kind === before.status.kind) waiting ??= setTimeout(write, PATIENCE_MS);
    else write();
  });
  onLeave(write);
}
