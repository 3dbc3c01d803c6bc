import { readFile } from 'node:fs/promises';
import type { KernelFiles } from '../../src/backend';

const file = (name: string) => () => readFile(new URL(`../../src/backend/wasm/${name}`, import.meta.url));

export const nodeKernels: KernelFiles = { relaxed: file('relaxed.wasm'), plain: file('plain.wasm') };
