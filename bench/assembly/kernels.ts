/** The two kernels that are compared with C. */
export { depthwise } from '../../src/backend/assembly/depthwise';
export { pointwise } from '../../src/backend/assembly/pointwise';
