import { createRequire } from 'node:module';
import type { WasmPaths } from '../../src/models/wasm';

const { resolve } = createRequire(import.meta.url);
const file = (name: keyof WasmPaths): string => resolve(`@tensorflow/tfjs-backend-wasm/dist/${name}`);

/** Looked for when they are asked for: the package goes without that backend. */
export const nodeWasmPaths: WasmPaths = {
  get 'tfjs-backend-wasm.wasm'() {
    return file('tfjs-backend-wasm.wasm');
  },
  get 'tfjs-backend-wasm-simd.wasm'() {
    return file('tfjs-backend-wasm-simd.wasm');
  },
};
