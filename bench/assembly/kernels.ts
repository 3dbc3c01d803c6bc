/** The two kernels that are compared with C. */
export { depthwise } from '../../src/engine/assembly/depthwise';
export { pointwise } from '../../src/engine/assembly/pointwise';
