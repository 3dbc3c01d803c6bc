import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { glob } from 'tinyglobby';
import { programOf } from './programOf';
import { unroll } from './unroll';

/** The builds of the kernels by the names of their files, and the features of WebAssembly that each takes. */
export const KERNEL_BUILDS = {
  'plain.wasm': ['simd'],
  'relaxed.wasm': ['simd', 'relaxed-simd'],
} as const;

export type KernelBuild = keyof typeof KERNEL_BUILDS;

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Compiles src/backend/assembly. The same source gives the same bytes everywhere.
 *
 * @throws {Error} with the compiler's messages, where the source is wrong
 */
export function compileKernels(build: KernelBuild): Promise<Uint8Array> {
  return compileAssembly(['src/backend/assembly/index.ts'], KERNEL_BUILDS[build]);
}

/**
 * Compiles src/audio/assembly to a module of TypeScript that holds the bytes, so that it is there at once, without a file
 * to be loaded.
 *
 * @throws {Error} with the compiler's messages, where the source is wrong
 */
export async function compileConvolution(): Promise<string> {
  const bytes = await compileAssembly(['src/audio/assembly/convolve.ts'], ['simd']);
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
 * Those of Binaryen's passes that take away what inlining leaves, blocks and copies, and leave the order of operations: a
 * third of the bytes compressed, the same machine code.
 */
const TIDYING = [
  ...['remove-unused-brs', 'remove-unused-names', 'merge-blocks', 'vacuum'],
  ...['coalesce-locals', 'reorder-locals', 'vacuum'],
];

/**
 * Compiles a module of AssemblyScript in the order in which it is written, once `unroll` has written its loops out: all of
 * Binaryen's passes would also turn sums that take turns into long expressions, whose parts V8 then has to put aside (see
 * docs/performance.md).
 *
 * In a process of its own: importing the compiler would put the types of AssemblyScript's standard library, whose
 * arrays are never empty, upon the whole project.
 *
 * @param entries the files whose exports the module has, from the root of the project
 * @throws {Error} with the compiler's messages, where the source is wrong
 */
export async function compileAssembly(
  entries: readonly string[],
  features: readonly string[],
): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'genrescope-kernels-'));
  try {
    for (const path of await glob('{src,bench}/**/assembly/*.ts', { cwd: ROOT })) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), unroll(await readFile(join(ROOT, path), 'utf8')));
    }
    const outFile = join(folder, 'module.wasm');
    await promisify(execFile)(process.execPath, [
      programOf('assemblyscript', 'asc'),
      ...[...entries, '--baseDir', folder, '--outFile', outFile, '--enable', features.join()],
      ...['-O0', '--noAssert', '--runtime', 'stub', '--initialMemory', '1'],
      ...['--runPasses', TIDYING.join()],
      // That vectors cannot be exchanged with JavaScript: the exported functions exchange none.
      ...['--disableWarning', '112'],
    ]);
    return await readFile(outFile);
  } finally {
    await rm(folder, { recursive: true });
  }
}
