import baseline from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import { browserKernels } from '../../backend';
import type { BackendFiles } from '../startBackend';

/** The files that the bundler ships, on our own origin. */
export const browserBackendFiles: BackendFiles = {
  kernels: browserKernels,
  tfjs: { 'tfjs-backend-wasm.wasm': baseline, 'tfjs-backend-wasm-simd.wasm': simd },
};
