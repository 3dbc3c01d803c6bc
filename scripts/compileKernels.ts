import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

/** The builds of the kernels by the names of their files, and the features of WebAssembly that each takes. */
export const KERNEL_BUILDS = {
  'plain.wasm': ['simd'],
  'relaxed.wasm': ['simd', 'relaxed-simd'],
} as const;

export type KernelBuild = keyof typeof KERNEL_BUILDS;

const ENGINE_FOLDER = fileURLToPath(new URL('../src/engine/', import.meta.url));

/**
 * Compiles src/engine/assembly. The same source gives the same bytes everywhere.
 *
 * @throws {Error} with the compiler's messages, where the source is wrong
 */
export async function compileKernels(build: KernelBuild): Promise<Uint8Array> {
  let binary: Uint8Array | undefined;
  let messages = '';
  const { error } = await asc.main(
    [
      'assembly/index.ts',
      ...['--baseDir', ENGINE_FOLDER, '--outFile', build, '--enable', KERNEL_BUILDS[build].join()],
      ...['-O3', '--converge', '--noAssert', '--runtime', 'stub', '--initialMemory', '1'],
      // That vectors cannot be exchanged with JavaScript: the exported functions exchange none.
      ...['--disableWarning', '112'],
    ],
    {
      stderr: {
        write: (text) => {
          messages += String(text);
        },
      },
      writeFile: (_name, contents) => {
        if (contents instanceof Uint8Array) binary = contents;
      },
    },
  );
  if (error) throw new Error(messages, { cause: error });
  if (!binary) throw new Error(`The compiler gave no ${build}.`);
  return binary;
}
