import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { env, getBackend, setBackend } from '@tensorflow/tfjs-core';

/** Where the backend's own wasm files lie: addresses in the browser, paths in Node. */
export interface WasmPaths {
  'tfjs-backend-wasm.wasm': string;
  'tfjs-backend-wasm-simd.wasm': string;
}

/**
 * Makes tfjs compute in wasm, with SIMD where there is any. One thread: its multi-threaded build is fragile, and
 * the classifier has a worker of its own anyway.
 *
 * @throws {Error} where the wasm can't be loaded or compiled
 */
export async function useWasmBackend(paths: WasmPaths): Promise<void> {
  if (getBackend() === 'wasm') return;
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setWasmPaths({
    ...paths,
    // Never loaded, but an entry is demanded.
    'tfjs-backend-wasm-threaded-simd.wasm': paths['tfjs-backend-wasm-simd.wasm'],
  });
  if (!(await setBackend('wasm'))) throw new Error('The wasm backend of tfjs could not be started.');
}
