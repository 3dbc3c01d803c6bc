import baseline from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import plain from '../backend/wasm/plain.wasm?url';
import relaxed from '../backend/wasm/relaxed.wasm?url';
import type { BackendFiles } from './backendFiles';

const file = (address: string) => async () => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.url}: ${response.status} ${response.statusText}`);
  return response.arrayBuffer();
};

/** The files that the bundler ships, on our own origin. */
export const browserBackendFiles: BackendFiles = {
  kernels: { relaxed: file(relaxed), plain: file(plain) },
  tfjs: { 'tfjs-backend-wasm.wasm': baseline, 'tfjs-backend-wasm-simd.wasm': simd },
};
