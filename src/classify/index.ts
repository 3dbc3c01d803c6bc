export { AudioDecodeError, type AudioDecodeReason } from '../audio/audioDecodeError';
export * from './errors';
export { loadClassifier, type LoadOptions } from './loadClassifier';
export * from './types';
