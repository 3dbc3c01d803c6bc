/** The kernels of the fast engine. All arguments that are not counts are byte addresses, or distances in bytes. */
export { dense } from './dense';
export { copyRows, depthwiseLayer } from './depthwiseLayer';
export { expandDepthwise } from './expandDepthwise';
export { hardSigmoid, sigmoid } from './gate';
export { mean } from './mean';
export { pointwise } from './pointwise';
export { scaleInputs } from './scaleInputs';
export { scalePlanes } from './scalePlanes';
export { stem } from './stem';
