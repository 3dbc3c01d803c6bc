import type { Backend, BackendReason, BackendPreference } from '../models/backends';
import { EngineOrder, type EngineFailure } from './engineOrder';
import type { Plan } from './plan/plan';
import type { Engine } from './types';
import { loadKernels, type KernelFiles } from '../backend/loadKernels';
import { createWasmEngine } from './wasm/wasmEngine';
import type { WasmPaths } from '../models/wasmBackend';

/** Where the wasm files of all engines lie: those of the page in the browser, those of the disk in Node. */
export interface EngineFiles {
  kernels: KernelFiles;
  tfjs: WasmPaths;
}

/** An engine, and how it came to be this one. */
export interface EngineChoice {
  engine: Engine;
  reason: BackendReason;
  /** What kept the backends that were tried before from running. */
  failures: readonly EngineFailure[];
}

/**
 * Runs a plan by the backend that is wished for, else, and where that one does not run here or breaks down later, by our
 * own kernels; where there is no SIMD, by tfjs, which is loaded only then.
 *
 * @throws {AggregateError} of what went wrong with each, where nothing runs
 */
export async function createEngine(
  plan: Plan,
  files: EngineFiles,
  wish?: BackendPreference,
): Promise<EngineChoice> {
  const backends = new Set<Backend>([...(wish ? [wish.backend] : []), 'wasm-simd', 'wasm', 'cpu']);
  const engine = new EngineOrder([...backends], (backend) => engineOn(backend, plan, files));
  await engine.start();
  const { failures } = engine;
  return { engine, reason: failures.length > 0 ? 'fallback' : (wish?.reason ?? 'default'), failures };
}

/**
 * An engine on this very backend.
 *
 * @throws {Error} where it does not run here
 */
export async function engineOn(backend: Backend, plan: Plan, files: EngineFiles): Promise<Engine> {
  if (backend === 'wasm-simd') return createWasmEngine(plan, await loadKernels(files.kernels));
  const { createTfjsEngine } = await import('./tfjs/createTfjsEngine');
  return createTfjsEngine(plan, backend, files.tfjs);
}
