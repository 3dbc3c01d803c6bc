import type { BackendFiles } from '../../src/models/backendFiles';
import { nodeKernels } from './nodeKernels';
import { nodeWasmPaths } from './nodeWasmPaths';

export const nodeBackendFiles: BackendFiles = { kernels: nodeKernels, tfjs: nodeWasmPaths };
