/** The kernels of the backend `simd`. All arguments that are not counts are byte addresses, or distances in bytes. */
export { dense } from './dense';
export { copyRows, depthwiseLayer } from './depthwiseLayer';
export { expandDepthwise } from './expandDepthwise';
export { hardSigmoid, sigmoid } from './gate';
export { hardSwish } from './hardSwish';
export { mean } from './mean';
export { pointwise } from './pointwise';
export { scaleInputs } from './scaleInputs';
export { scalePlanes } from './scalePlanes';
export { stem } from './stem';
