export { renderSample } from './client';
export { compose, composeSamples } from './compose';
export { noise } from './sound/noise';
export { RATE } from './sound/tone';
export { vary, type Variation } from './variation';
export { encodeWav } from './wav';
export { SAMPLES, type Sample, type SampleName } from './catalogue';
