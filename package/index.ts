/**
 * Names the genre of music in the browser.
 *
 * @packageDocumentation
 */
export { listen, type ListenOptions } from './listen';
export { load, type GenreClassifier, type LoadOptions } from './load';
export type { NetworkCard, NetworkFiles, NetworkSource } from './network';
export { SoundFetchError, type Sound, type SoundOptions } from './sound';
export {
  AudioDecodeError,
  ModelLoadError,
  ModelMismatchError,
  ModelOutputError,
  WorkerClosedError,
  WorkerFailedError,
  type AudioDecodeReason,
} from '../src/classify';
export {
  CaptureUnsupportedError,
  MicrophoneBusyError,
  MicrophoneDeniedError,
  MicrophoneLostError,
  NoMicrophoneError,
  TabLostError,
  TabNotSharedError,
  TabSilentError,
  type MicrophoneRefusal,
} from '../src/audio/capture';
export type * from './results';
