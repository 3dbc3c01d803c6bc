import {
  askedBackend,
  DEFAULT_MODEL,
  loadClassifier,
  tryBackends,
  type BackendPreference,
} from '../classify';
import { loadModelSummary } from '../models/loadModelSummary';
import { createBackendStore } from './backendStore';
import { createClassifierStore } from './classifierStore';
import { createDocumentStore } from './documentStore';
import { createQueueStore } from './queueStore';
import { keepQueue, takeKeptQueue } from './keptQueue';
import { createSettingsStore } from './settingsStore';
import { storageOrMemory } from './storageOrMemory';
import { tryBackendsOnce } from './tryBackendsOnce';
import { createUpdateStore } from './updateStore';

/* The stores of the page, wired to each other and to the real classifier. Tests make their own. */

/** What the page remembers from visit to visit. */
export const pageStorage = storageOrMemory(() => localStorage);
export const settingsStore = createSettingsStore(navigator.languages, pageStorage);
export const backendStore = createBackendStore(navigator.userAgent, pageStorage);
export const classifierStore = createClassifierStore((options) =>
  loadClassifier({ ...options, backend: wishedBackend(DEFAULT_MODEL) }),
);
export const modelSheetStore = createDocumentStore(loadModelSummary);
export const queueStore = createQueueStore(classifierStore.getState().load);

export const updateStore = createUpdateStore(serviceWorkers(), () => void reloadWithQueue());

takeKeptQueue().then(queueStore.getState().restore, () => {
  // What the browser does not give back is lost; the page begins as it does for everybody.
});

if (!askedBackend(location.search)) tryBackendsOnce(queueStore, backendStore, tryBackends);

/** The backend that should run a network: what the address asks for, or what a trial found. */
export function wishedBackend(model: string): BackendPreference | undefined {
  return askedBackend(location.search) ?? backendStore.getState().wish(model);
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
