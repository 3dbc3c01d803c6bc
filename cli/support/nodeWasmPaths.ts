import { createRequire } from 'node:module';
import type { WasmPaths } from '../../src/models/wasm';

const { resolve } = createRequire(import.meta.url);
const file = (name: keyof WasmPaths): string => resolve(`@tensorflow/tfjs-backend-wasm/dist/${name}`);

export const nodeWasmPaths: WasmPaths = {
  'tfjs-backend-wasm.wasm': file('tfjs-backend-wasm.wasm'),
  'tfjs-backend-wasm-simd.wasm': file('tfjs-backend-wasm-simd.wasm'),
};
