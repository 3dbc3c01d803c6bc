export {
  askedBackend,
  askedMel,
  BACKENDS,
  type Backend,
  type BackendReason,
  type RunningBackend,
} from './backends';
export type { ModelCard } from './card';
export type { CrossValidation, Judged, Reliability, Robustness, TestReport, TestSet } from './cardScores';
export { ModelLoadError, ModelMismatchError, ModelOutputError } from './errors';
export type { Genre } from './genres';
export { fetchedFiles, readJson, type FileAddresses, type ModelFiles } from './modelFiles';
export type { LoadProgress, ReadOptions } from './modelHandler';
export type { BackendFiles } from './startBackend';
export { modelFilesAt } from './modelFilesAt';
export { modelAddress, modelsAddress, ownModel, ownModelId } from './modelsAddress';
export { HEADS, type HeadOutputs, type Network } from './network';
