/* The types of what is answered, in the browser and in Node. */
export type { SourceInfo, SourceNote } from '../src/audio';
export type {
  Classification,
  ClassifyOptions,
  Genre,
  GenreScore,
  LoadProgress,
  MelReport,
  OutsideScore,
  Progress,
  Spectrogram,
  TagScore,
  TimelineSegment,
  Timing,
  Verdict,
  VerdictKind,
} from '../src/classify';
export type { CaptureHalt } from '../src/audio/capture';
export type { Backend, BackendReason, BACKENDS } from '../src/models';
export type { FrontEnd } from '../src/dsp';
export type { Interruption, LiveKind, LiveVerdict } from '../src/live';
export type { AggregatedScores } from '../src/scores';
