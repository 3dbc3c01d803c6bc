/* What the live page's store needs of the pipeline. */
export { captureSupport, listMicrophones, onDeviceChange, type CaptureSupport } from '../audio/capture';
export { openLive } from './openLive';
export {
  EMPTY_HISTORY,
  NO_MUSIC,
  cleared,
  heardShares,
  withCleared,
  withSaid,
  type HeardSegment,
  type HeardShare,
  type LiveHistory,
  type Said,
} from './liveHistory';
export { PassageFolder } from './passageFolder';
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
export {
  LEAVE_SHARE,
  SHORTEST_STAY_S,
  VerdictSmoother,
  type LiveKind,
  type LiveVerdict,
} from './verdictSmoother';
