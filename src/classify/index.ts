export { AudioDecodeError, type AudioDecodeReason } from '../audio/audioDecodeError';
export { indexFrames } from '../audio/frameIndex';
export { BACKENDS, type BackendPreference } from '../models/backends';
export { fastestBackend, type WindowTimes } from '../engine/trial/windowTimes';
export { askedBackend } from '../models/askedBackend';
export { tryBackends } from './backendTrial';
export * from '../models/errors';
export { loadClassifier, type LoadOptions } from './loadClassifier';
export * from './types';
