export { renderSample } from './client';
export { composeSamples } from './compose';
export { noise } from './sound/noise';
export { RATE } from './sound/tone';
export { encodeWav } from './wav';
export { SAMPLES, type Sample, type SampleName } from './catalogue';
