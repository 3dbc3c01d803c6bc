import baseline from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import type { WasmPaths } from './wasmBackend';

/** The addresses under which the bundler ships the files, on our own origin. */
export const browserWasmPaths: WasmPaths = {
  'tfjs-backend-wasm.wasm': baseline,
  'tfjs-backend-wasm-simd.wasm': simd,
};
