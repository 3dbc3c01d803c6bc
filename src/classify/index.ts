export { AudioDecodeError, type AudioDecodeReason } from '../audio/audioDecodeError';
export { indexFrames } from '../audio/frameIndex';
export { BACKENDS, type Backend } from '../models/backends';
export { askedBackend, askedMel } from '../models/askedBackend';
export * from '../models/errors';
export { loadClassifier, type LoadOptions } from './loadClassifier';
export * from './types';
export * from '../workers/errors';
