/**
 * npm run build-kernels
 *
 * Compiles src/backend/assembly into the two wasm files of the engine, and src/audio/assembly into a module. All are kept in
 * the repository.
 */
import { writeFile } from 'node:fs/promises';
import { compileConvolution, compileKernels, KERNEL_BUILDS, type KernelBuild } from './compileKernels';

const FOLDER = new URL('../src/backend/wasm/', import.meta.url);

for (const build of Object.keys(KERNEL_BUILDS) as KernelBuild[]) {
  const binary = await compileKernels(build);
  await writeFile(new URL(build, FOLDER), binary);
  console.log(`${build}: ${binary.byteLength} bytes`);
}

const convolution = await compileConvolution();
await writeFile(new URL('../src/audio/convolveWasm.ts', import.meta.url), convolution);
console.log(`convolveWasm.ts: ${convolution.length} characters`);
