import { askedBackend, askedMel, DEFAULT_MODEL, loadClassifier } from '../classify';
import { createClassifierStore } from './classifierStore';
import { createQueueStore } from './queueStore';
import { keepQueue, takeKeptQueue } from './keptQueue';
import { createOfferedExamplesStore } from './offeredExamplesStore';
import { createOwnNetworksStore } from './ownNetworksStore';
import { createSettingsStore } from './settingsStore';
import { storageOrMemory } from './storageOrMemory';
import { createUpdateStore } from './updateStore';

/* The stores of the page, wired to each other and to the real classifier. Tests make their own. */

/** What the page remembers from visit to visit. */
export const pageStorage = storageOrMemory(() => localStorage);
export const settingsStore = createSettingsStore(navigator.languages, pageStorage);
/** What the address asks for: a backend in place of our own, Meyda itself in place of what is as fast. */
export const asked = { backend: askedBackend(location.search), mel: askedMel(location.search) };
export const ownNetworksStore = createOwnNetworksStore({
  list: async () => (await import('../models/kept')).listKept(),
  defaultModel: DEFAULT_MODEL,
  storage: pageStorage,
  onChoice: () => {
    classifierStore.getState().outdate();
    const isRunning = queueStore.getState().items.some(({ state }) => state.kind === 'running');
    // What is being listened to is finished first; the network is loaded for the next file then.
    if (!isRunning) loadEarly();
  },
});
/** Which network listens, and how; for whatever loads one. */
export const listening = () => ({ ...asked, model: ownNetworksStore.getState().chosen });
export const classifierStore = createClassifierStore((options) =>
  loadClassifier({ ...options, ...listening() }),
);
/** Songs on their way to the page Teach: whoever has some offers them, and leads there. */
export const offeredExamplesStore = createOfferedExamplesStore();
export const queueStore = createQueueStore(classifierStore.getState().load);

export const updateStore = createUpdateStore(serviceWorkers(), () => void reloadWithQueue());

takeKeptQueue().then(queueStore.getState().restore, () => {
  // What the browser does not give back is lost; the page begins as it does for everybody.
});

/**
 * Adds files to the queue and chooses the first that is audio.
 *
 * @returns whether there was one
 */
export async function addAndSelect(files: readonly File[]): Promise<boolean> {
  const { add, select } = queueStore.getState();
  const before = new Set(queueStore.getState().items.map(({ id }) => id));
  await add(files);
  const added = queueStore.getState().items.find(({ id }) => !before.has(id));
  if (added) select(added.id);
  return added !== undefined;
}

/** Has the network on its way; the line that shows its state tells of a failure. */
export function loadEarly(): void {
  classifierStore
    .getState()
    .load()
    .catch(() => undefined);
}

/** Loads the network after it failed to load, and goes on with the files that wait for it. */
export function retryLoading(): void {
  queueStore.getState().resume();
}

/** Reloads the page; files and results are there again after it. */
async function reloadWithQueue(): Promise<void> {
  const { items } = queueStore.getState();
  if (items.length > 0) {
    // Where the browser has no room for them it asks the person, as before any other reload.
    await keepQueue(items).catch(() => undefined);
  }
  location.reload();
}

/** What the types promise is not there where a page has no secure origin. */
function serviceWorkers(): ServiceWorkerContainer | undefined {
  return 'serviceWorker' in navigator ? navigator.serviceWorker : undefined;
}

/** What the default network tells apart, known before it is loaded. */
export { defaultGenres } from 'virtual:trained-networks';
export { isQueueKept } from './keptQueue';
export {
  isPending,
  isWorthKeeping,
  summarise,
  type QueueItem,
  type QueueItemState,
  type QueueResult,
  type QueueSummary,
} from './queueItem';
export { ownNetworkOptions } from './ownNetworksStore';
export { DEFAULT_MODEL } from '../classify';
export { LANGUAGES, THEMES, type Language, type Theme } from './settingsStore';
export { titleStore } from './titleStore';
export { toSpectrogramImage, type SpectrogramImage } from './spectrogramImage';
