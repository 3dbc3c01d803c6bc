import type { KernelFiles } from '../backend';
import type { WasmPaths } from './wasm';

/** Where the wasm files of the backends lie: those of the page in the browser, those of the disk in Node. */
export interface BackendFiles {
  kernels: KernelFiles;
  tfjs: WasmPaths;
}
