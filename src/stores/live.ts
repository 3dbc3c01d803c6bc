import { preferredBackend } from '.';
import { canShareTab, listMicrophones, onDeviceChange, openLive } from '../live/index';
import { createLiveStore } from './liveStore';

/** The live page's store, apart from the others so that no other page loads what it needs. */
export const liveStore = createLiveStore({
  open: (options) => openLive({ ...options, backend: preferredBackend }),
  listMicrophones,
  onDeviceChange,
  canShareTab: canShareTab(),
  storage: localStorage,
});
