import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  compileConvolution,
  compileKernels,
  KERNEL_BUILDS,
  type KernelBuild,
} from '../../scripts/compileKernels';

describe('the kernels that are kept in the repository', () => {
  it.each(Object.keys(KERNEL_BUILDS) as KernelBuild[])('are what their source gives: %s', async (build) => {
    const kept = readFileSync(new URL(`../../src/backend/wasm/${build}`, import.meta.url));
    const built = await compileKernels(build);
    expect(Buffer.from(built).equals(kept)).toBe(true);
  });

  it('are what their source gives: the one of the resampler', async () => {
    const kept = readFileSync(new URL('../../src/audio/convolveWasm.ts', import.meta.url), 'utf8');
    expect(await compileConvolution()).toBe(kept);
  });

  it('are less than 100 KB together', () => {
    const bytes = Object.keys(KERNEL_BUILDS).map(
      (build) => readFileSync(new URL(`../../src/backend/wasm/${build}`, import.meta.url)).byteLength,
    );
    expect(bytes.reduce((sum, size) => sum + size)).toBeLessThan(100_000);
  });
});
