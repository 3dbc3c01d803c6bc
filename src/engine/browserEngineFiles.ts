import type { EngineFiles } from './createEngine';
import { browserWasmPaths } from './browserWasmPaths';
import { browserKernels } from './wasm/browserKernels';

/** The files that the bundler ships, on our own origin. */
export const browserEngineFiles: EngineFiles = { kernels: browserKernels, tfjs: browserWasmPaths };
