import { askedBackend, loadClassifier } from '../classify';
import { loadModelSheet } from '../classify/loadModelSheet';
import { createClassifierStore } from './classifierStore';
import { createDocumentStore } from './documentStore';
import { createQueueStore } from './queueStore';
import { createSettingsStore } from './settingsStore';

/* The stores of the page, wired to each other and to the real classifier. Tests make their own. */

export const settingsStore = createSettingsStore(navigator.languages, localStorage);
export const classifierStore = createClassifierStore((options) =>
  loadClassifier({ ...options, backend: askedBackend(location.search) }),
);
export const modelSheetStore = createDocumentStore(loadModelSheet);
export const queueStore = createQueueStore(classifierStore.getState().load);

/** Loads the network after it failed to load, and goes on with the files that wait for it. */
export function retryLoading(): void {
  queueStore.getState().resume();
}
