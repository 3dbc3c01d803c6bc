import { listening, pageStorage } from '..';
import { captureSupport, listMicrophones, onDeviceChange, openLive } from '../../live';
import { storageOrMemory } from '../storageOrMemory';
import { keepHistory } from './keepHistory';
import { openKeptHistory } from './keptHistory';
import { createLiveStore } from './liveStore';

/** The live page's store, apart from the others so that no other page loads what it needs. */
export const liveStore = createLiveStore({
  open: (options) => openLive({ ...options, ...listening() }),
  listMicrophones,
  onDeviceChange,
  support: captureSupport(),
  storage: pageStorage,
});
export type { FinishedRecording } from './liveStore';

void keepHistory(liveStore, {
  opening: openKeptHistory(),
  tab: storageOrMemory(() => sessionStorage),
  onLeave: (listener) => {
    addEventListener('pagehide', listener);
  },
});
