export * from './captureErrors';
export { readerOf, transferOf, type CaptureFeed } from './feed';
export type { CaptureReader, CapturedBlock } from './types';
export { LastSeconds } from './lastSeconds';
export { LevelMeter, type Level } from './levelMeter';
export {
  captureSupport,
  listMicrophones,
  onDeviceChange,
  openMicrophone,
  openTab,
  type CaptureSupport,
  type Microphone,
} from './mediaSources';
export { SoundInput, type Interruption, type SoundInputListener } from './soundInput';
export { openCapture, stopTracks, type Capture, type CaptureHalt, type CaptureInput } from './openCapture';
