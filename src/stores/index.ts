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
import { createSettingsStore } from './settingsStore';
import { tryBackendsOnce } from './tryBackendsOnce';

/* The stores of the page, wired to each other and to the real classifier. Tests make their own. */

export const settingsStore = createSettingsStore(navigator.languages, localStorage);
export const backendStore = createBackendStore(navigator.userAgent, localStorage);
export const classifierStore = createClassifierStore((options) =>
  loadClassifier({ ...options, backend: wishedBackend(DEFAULT_MODEL) }),
);
export const modelSheetStore = createDocumentStore(loadModelSummary);
export const queueStore = createQueueStore(classifierStore.getState().load);

if (!askedBackend(location.search)) tryBackendsOnce(queueStore, backendStore, tryBackends);

/** The backend that should run a network: what the address asks for, or what a trial found. */
export function wishedBackend(model: string): BackendPreference | undefined {
  return askedBackend(location.search) ?? backendStore.getState().wish(model);
}

/** Loads the network after it failed to load, and goes on with the files that wait for it. */
export function retryLoading(): void {
  queueStore.getState().resume();
}
