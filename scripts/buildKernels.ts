/**
 * npm run build-kernels
 *
 * Compiles src/engine/assembly into the two wasm files of the engine. Both are kept in the repository.
 */
import { writeFile } from 'node:fs/promises';
import { compileKernels, KERNEL_BUILDS, type KernelBuild } from './compileKernels';

const FOLDER = new URL('../src/engine/wasm/kernels/', import.meta.url);

for (const build of Object.keys(KERNEL_BUILDS) as KernelBuild[]) {
  const binary = await compileKernels(build);
  await writeFile(new URL(build, FOLDER), binary);
  console.log(`${build}: ${binary.byteLength} bytes`);
}
