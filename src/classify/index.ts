export { AudioDecodeError, type AudioDecodeReason } from '../audio/audioDecodeError';
export { askedBackend } from './askedBackend';
export * from './errors';
export { loadClassifier, type LoadOptions } from './loadClassifier';
export * from './types';
