import type { BackendFiles } from '../../src/models';
import { nodeKernels } from './nodeKernels';
import { nodeWasmPaths } from './nodeWasmPaths';

export const nodeBackendFiles: BackendFiles = { kernels: nodeKernels, tfjs: nodeWasmPaths };
