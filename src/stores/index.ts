import { askedBackend, askedMel, loadClassifier } from '../classify';
import { loadModelSummary } from '../models/loadModelSummary';
import { createClassifierStore } from './classifierStore';
import { createDocumentStore } from './documentStore';
import { createQueueStore } from './queueStore';
import { createSettingsStore } from './settingsStore';

/* The stores of the page, wired to each other and to the real classifier. Tests make their own. */

export const settingsStore = createSettingsStore(navigator.languages, localStorage);
/** What the address asks for: a backend in place of our own, Meyda itself in place of what is as fast. */
export const asked = { backend: askedBackend(location.search), mel: askedMel(location.search) };
export const classifierStore = createClassifierStore((options) => loadClassifier({ ...options, ...asked }));
export const modelSummaryStore = createDocumentStore(loadModelSummary);
export const queueStore = createQueueStore(classifierStore.getState().load);

/** Loads the network after it failed to load, and goes on with the files that wait for it. */
export function retryLoading(): void {
  queueStore.getState().resume();
}
