export { AudioDecodeError, type AudioDecodeReason } from '../audio/audioDecodeError';
export { BACKENDS, type BackendWish } from '../engine/backends';
export { fastestBackend, type WindowTimes } from '../engine/trial/windowTimes';
export { askedBackend } from './askedBackend';
export { tryBackends } from './backendTrial';
export * from './errors';
export { loadClassifier, type LoadOptions } from './loadClassifier';
export * from './types';
