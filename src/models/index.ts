export { askedBackend, askedMel } from './askedBackend';
export type { BackendFiles } from './backendFiles';
export { BACKENDS, type Backend, type BackendReason, type RunningBackend } from './backends';
export type { ModelCard } from './card';
export type { CrossValidation, Reliability, Robustness } from './cardScores';
export { ModelLoadError, ModelMismatchError, ModelOutputError } from './errors';
export { GENRES, type Genre } from './genres';
export { fetchedFiles, readJson, type ModelFiles } from './modelFiles';
export type { LoadProgress } from './modelHandler';
export { modelsAddress } from './modelsAddress';
export { HEADS, type HeadOutputs, type Network } from './network';
export {
  WEIGHTS_FILE,
  loadModelSummary,
  loadNetwork,
  networkMemory,
  networkTableSchema,
  parseWith,
  predictHeads,
  readTable,
  z,
  type ModelSummary,
  type TfjsNetwork,
} from './load';
export { useWasmBackend, type WasmPaths } from './wasm';
