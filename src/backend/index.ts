/* The tfjs backend `simd`. */
export { MissingKernelError } from './errors';
export { kernelsUnderWay, loadKernels, type KernelFiles } from './loadKernels';
export { registerSimdBackend, SIMD, useSimdBackend } from './register';
export { SimdBackend, type Step } from './simdBackend';
