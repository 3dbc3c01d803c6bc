/* What the live page's store needs of the pipeline. */
export { canShareTab, listMicrophones, onDeviceChange } from '../audio/capture/mediaSources';
export { openLive } from './openLive';
