/* The tfjs backend `simd`. */
export { browserKernels } from './browserKernels';
export { MissingKernelError } from './errors';
export { kernelsUnderWay, loadKernels, type KernelFiles } from './loadKernels';
export { registerSimdBackend, SIMD, simdBackend, together, useSimdBackend } from './register';
export { SimdBackend, type Recording, type Step } from './simdBackend';
