export { AudioDecodeError, type AudioDecodeReason } from './audioDecodeError';
export { concatenate } from './concatenate';
export { indexFrames } from './frameIndex';
export { openStream } from './openStream';
export { Resampler } from './resampler';
export { SAMPLE_RATE, type SampleStream, type SourceInfo } from './types';
export { streamOf, type WholeSamples } from './wholeSamples';
