import type { EngineFiles } from './createEngine';
import { browserWasmPaths } from '../models/browserWasmPaths';
import { browserKernels } from '../backend/browserKernels';

/** The files that the bundler ships, on our own origin. */
export const browserEngineFiles: EngineFiles = { kernels: browserKernels, tfjs: browserWasmPaths };
