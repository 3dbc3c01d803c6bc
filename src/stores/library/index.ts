import { listening, pageStorage } from '..';
import { loadClassifier } from '../../classify';
import { crewSize, mapSongs, openLibrary } from '../../library';
import { genreEdits, readTags } from '../../tags';
import { isAudio } from '../audioFiles';
import { createLibraryStore } from './libraryStore';

const LOCK = 'genrescope.library';

/** The library page's store, apart from the others so that no other page loads what it needs. */
export const libraryStore = createLibraryStore({
  openDatabase: () => {
    // Without one there is neither a digest nor a lock.
    if (!isSecureContext) return Promise.reject(new Error('The page has no secure address (https).'));
    return openLibrary();
  },
  loadClassifier: () => loadClassifier(listening()),
  isAudio,
  readTags: (file) => readTags(file, { picture: false }),
  genreEdits,
  pickFolder: pickFolder(),
  turn,
  mapSongs,
  workers: crewSize(navigator.hardwareConcurrency, navigator.deviceMemory),
  storage: pageStorage,
});

function pickFolder() {
  if (!('showDirectoryPicker' in window)) return undefined;
  return async () => {
    // What was heard in thousands of songs is not to go when the disk gets full; where the browser says no, it may.
    void navigator.storage.persist();
    return window.showDirectoryPicker?.({ id: 'library', mode: 'read', startIn: 'music' });
  };
}

/** Resolves once this tab is the one that works on the library, which it then is until it is closed. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    void navigator.locks.request(LOCK, () => {
      resolve();
      // Never settled: the lock is given back when the tab is gone.
      return new Promise(() => undefined);
    });
  });
}

export type { LibraryActions } from './libraryStore';
export type { LibraryState, Progress, RootState, WrittenTags } from './context';
