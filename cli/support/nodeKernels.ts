import { readFile } from 'node:fs/promises';
import type { KernelFiles } from '../../src/backend';

export const nodeKernels: KernelFiles = {
  relaxed: () => readFile(new URL('../../src/backend/wasm/relaxed.wasm', import.meta.url)),
  plain: () => readFile(new URL('../../src/backend/wasm/plain.wasm', import.meta.url)),
};
