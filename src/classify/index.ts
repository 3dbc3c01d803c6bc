export { AudioDecodeError, indexFrames, isSound, type AudioDecodeReason } from '../audio';
export {
  askedBackend,
  askedMel,
  BACKENDS,
  ModelLoadError,
  ModelMismatchError,
  ModelOutputError,
  type Backend,
} from '../models';
export { loadClassifier, type LoadOptions } from './loadClassifier';
export * from './types';
export { WorkerClosedError, WorkerFailedError } from '../workers';
export { classifierApi } from './classifierApi';
export { connectClassifier } from './classifierClient';
export { createClassifier } from './createClassifier';
export { orDecodedWhole } from './decodingWhole';
export { RESULT_SCHEMA_VERSION, failedRecord, judgedRecord, type ResultRecord } from './resultRecord';
export { resultColumns, resultRow, type TableRecord } from './resultTable';
