import { readFile } from 'node:fs/promises';
import type { KernelFiles } from '../../src/engine/wasm/loadKernels';

const file = (name: string) => () =>
  readFile(new URL(`../../src/engine/wasm/kernels/${name}`, import.meta.url));

export const nodeKernels: KernelFiles = { relaxed: file('relaxed.wasm'), plain: file('plain.wasm') };
