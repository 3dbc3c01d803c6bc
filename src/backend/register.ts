import {
  backend,
  findBackendFactory,
  getBackend,
  registerBackend,
  registerKernel,
  setBackend,
} from '@tensorflow/tfjs-core';
import { convBatchNorm } from './kernels/convBatchNorm';
import { fusedMatMul, globalMean } from './kernels/dense';
import { hardSwish, softmax } from './kernels/elementwise';
import { invertedResidual } from './kernels/invertedResidual';
import { missing, TFJS_KERNELS } from './kernels/missing';
import { kernelConfig, ofLayer, type OurKernel } from './kernels/ourKernel';
import { cast, concat, identity, reshape, slice } from './kernels/shapes';
import { squeezeExcitation } from './kernels/squeezeExcitation';
import { loadKernels, type KernelFiles } from './loadKernels';
import { SimdBackend } from './simdBackend';

/** As tfjs calls the backend. */
export const SIMD = 'simd';

const KERNELS: Record<string, OurKernel> = {
  ConvBatchNorm: ofLayer(convBatchNorm),
  InvertedResidual: ofLayer(invertedResidual),
  SqueezeExcitation: ofLayer(squeezeExcitation),
  HardSwish: ofLayer(hardSwish),
  Mean: globalMean,
  _FusedMatMul: fusedMatMul,
  Softmax: softmax,
  Identity: identity,
  Reshape: reshape,
  Cast: cast,
  Slice: slice,
  Concat: concat,
};

/** Makes the backend known to tfjs as `simd`, with its kernels, unless it is. It starts when it is set. */
export function registerSimdBackend(files: KernelFiles): void {
  register(async () => new SimdBackend(await loadKernels(files)));
}

/**
 * Has tfjs compute on this backend from now on.
 *
 * @throws {WebAssembly.CompileError} where there is no SIMD
 * @throws {Error} where its file can't be had
 */
export async function useSimdBackend(files: KernelFiles): Promise<void> {
  if (getBackend() === SIMD) return;
  if (!isKnown()) {
    // Before tfjs is told of it: a backend that does not start it reports on the console.
    const kernels = await loadKernels(files);
    register(() => new SimdBackend(kernels));
  }
  if (!(await setBackend(SIMD))) throw new Error(`The backend '${SIMD}' could not be started.`);
}

function isKnown(): boolean {
  // Its type promises a factory.
  return Boolean(findBackendFactory(SIMD) as unknown);
}

function register(start: () => SimdBackend | Promise<SimdBackend>): void {
  if (isKnown()) return;
  registerBackend(SIMD, start);
  for (const [name, kernel] of Object.entries(KERNELS)) registerKernel(kernelConfig(SIMD, name, kernel));
  for (const name of TFJS_KERNELS) {
    if (!(name in KERNELS)) registerKernel(kernelConfig(SIMD, name, missing(name)));
  }
}

/** Our backend, which tfjs computes on at the moment. @throws {Error} where it computes on another one */
export function simdBackend(): SimdBackend {
  const current = backend();
  if (current instanceof SimdBackend) return current;
  throw new Error(`tfjs computes on '${getBackend()}', and not on '${SIMD}'.`);
}

/** What `compute` gives; our backend, where tfjs computes on it, runs its steps in one piece (see `SimdBackend.together`). */
export function together<T>(compute: () => T): T {
  const current = backend();
  return current instanceof SimdBackend ? current.together(compute) : compute();
}
