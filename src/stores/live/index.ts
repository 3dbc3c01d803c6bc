import { listening, pageStorage } from '..';
import { canShareTab, listMicrophones, onDeviceChange, openLive } from '../../live';
import { createLiveStore } from './liveStore';

/** The live page's store, apart from the others so that no other page loads what it needs. */
export const liveStore = createLiveStore({
  open: (options) => openLive({ ...options, ...listening() }),
  listMicrophones,
  onDeviceChange,
  canShareTab: canShareTab(),
  storage: pageStorage,
});
