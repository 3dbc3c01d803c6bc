/* `genrescope/backend` in Node, which reads the kernels from the disk. */
import { nodeKernels } from '../cli/support/nodeKernels';
import { registerSimdBackend } from '../src/backend';

registerSimdBackend(nodeKernels);

export { MissingKernelError, SIMD, together } from '../src/backend';
