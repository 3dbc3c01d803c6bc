/**
 * npm run bench-languages
 *
 * Two kernels in AssemblyScript, as the engine has them, and in C: thousand million multiply-adds a second. Takes a clang
 * that knows relaxed SIMD (16 or newer) and its lld; `CC` names it where it is not called `clang`.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { table } from '../cli/support/format';
import { compileAssembly } from '../scripts/compileKernels';
import { withBenchPage } from './support/benchPage';
import { median, quantile } from './support/statistics';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const KERNELS = ['src/backend/assembly/depthwise.ts', 'src/backend/assembly/pointwise.ts'];

async function compileC(): Promise<Uint8Array> {
  const folder = await mkdtemp(path.join(tmpdir(), 'genrescope-c-'));
  try {
    const out = path.join(folder, 'kernels.wasm');
    await promisify(execFile)(process.env.CC ?? 'clang', [
      ...['--target=wasm32', '-msimd128', '-mrelaxed-simd', '-O3', '-nostdlib'],
      ...['-Wl,--no-entry', '-Wl,--export-memory', '-o', out, path.join(ROOT, 'bench/c/kernels.c')],
    ]);
    return await readFile(out);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const builds = {
  AssemblyScript: await compileAssembly(KERNELS, ['simd', 'relaxed-simd']),
  C: await compileC(),
  'AssemblyScript, plain SIMD': await compileAssembly(KERNELS, ['simd']),
};

await withBenchPage(async (page) => {
  const bytes = Object.values(builds).map((build) => [...build]);
  const results = await page.evaluate((given) => window.bench.kernelRates(given, 101), bytes);
  const heading = ['median (best tenth)', ...Object.keys(builds)];
  const rows = results.map(({ kernel, rates }) => [
    kernel,
    ...rates.map((each) => `${median(each).toFixed(1)} (${quantile(each, 0.9).toFixed(1)})`),
  ]);
  console.log(table([heading, ...rows], ['left', 'right', 'right', 'right']));
});
