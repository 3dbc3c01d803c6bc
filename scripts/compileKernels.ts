import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { programOf } from './programOf';

/** The builds of the kernels by the names of their files, and the features of WebAssembly that each takes. */
export const KERNEL_BUILDS = {
  'plain.wasm': ['simd'],
  'relaxed.wasm': ['simd', 'relaxed-simd'],
} as const;

export type KernelBuild = keyof typeof KERNEL_BUILDS;

const AUDIO_FOLDER = fileURLToPath(new URL('../src/audio/', import.meta.url));
const BACKEND_FOLDER = fileURLToPath(new URL('../src/backend/', import.meta.url));

/**
 * Compiles src/backend/assembly. The same source gives the same bytes everywhere.
 *
 * @throws {Error} with the compiler's messages, where the source is wrong
 */
export function compileKernels(build: KernelBuild): Promise<Uint8Array> {
  return compileAssembly(BACKEND_FOLDER, 'assembly/index.ts', KERNEL_BUILDS[build]);
}

/**
 * Compiles src/audio/assembly to a module of TypeScript that holds the bytes, so that it is there at once, without a file
 * to be loaded.
 *
 * @throws {Error} with the compiler's messages, where the source is wrong
 */
export async function compileConvolution(): Promise<string> {
  const bytes = await compileAssembly(AUDIO_FOLDER, 'assembly/convolve.ts', ['simd']);
  const text = Buffer.from(bytes).toString('base64');
  return [
    '/** src/audio/assembly, compiled; written by `npm run build-kernels`. */',
    'export const convolveWasm = Uint8Array.from(',
    '  atob(',
    `    '${text}',`,
    '  ),',
    '  (character) => character.charCodeAt(0),',
    ');',
    '',
  ].join('\n');
}

/**
 * Compiles a module of AssemblyScript as it is written: Binaryen, which would make it smaller, also turns sums that
 * take turns into long expressions, whose parts V8 then has to put aside (see docs/performance.md).
 *
 * In a process of its own: importing the compiler would put the types of AssemblyScript's standard library, whose
 * arrays are never empty, upon the whole project.
 *
 * @throws {Error} with the compiler's messages, where the source is wrong
 */
export async function compileAssembly(
  baseFolder: string,
  entry: string,
  features: readonly string[],
): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'genrescope-kernels-'));
  try {
    const outFile = join(folder, 'module.wasm');
    await promisify(execFile)(process.execPath, [
      programOf('assemblyscript', 'asc'),
      ...[entry, '--baseDir', baseFolder, '--outFile', outFile, '--enable', features.join()],
      ...['-O0', '--noAssert', '--runtime', 'stub', '--initialMemory', '1'],
      // That vectors cannot be exchanged with JavaScript: the exported functions exchange none.
      ...['--disableWarning', '112'],
    ]);
    return await readFile(outFile);
  } finally {
    await rm(folder, { recursive: true });
  }
}
