/* What the live page's store needs of the pipeline. */
export { canShareTab, listMicrophones, onDeviceChange } from '../audio/capture';
export { openLive } from './openLive';
export {
  EMPTY_HISTORY,
  NO_MUSIC,
  SHORTEST_SEGMENT_MS,
  withSaid,
  withVerdict,
  type HeardSegment,
  type LiveHistory,
  type Said,
} from './liveHistory';
export {
  LONGEST_RECORDING_S,
  type CaptureInput,
  type Interruption,
  type LiveNetwork,
  type LiveOptions,
  type LiveSession,
  type LiveSoundUpdate,
  type LiveSource,
  type LiveUpdate,
  type Microphone,
} from './types';
export { LEAVE_SHARE, VerdictSmoother, type LiveKind, type LiveVerdict } from './verdictSmoother';
