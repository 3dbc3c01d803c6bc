import type { EngineFiles } from '../../src/engine/createEngine';
import { nodeKernels } from './nodeKernels';
import { nodeWasmPaths } from './nodeWasmPaths';

export const nodeEngineFiles: EngineFiles = { kernels: nodeKernels, tfjs: nodeWasmPaths };
