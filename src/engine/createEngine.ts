import type { Backend, BackendReason } from './backends';
import type { Plan } from './plan/plan';
import type { Engine } from './types';
import { loadKernels, type KernelFiles } from './wasm/loadKernels';
import { createWasmEngine } from './wasm/wasmEngine';
import type { WasmPaths } from './wasmBackend';

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
  failures: { backend: Backend; error: unknown }[];
}

/**
 * Runs a plan by the backend that is asked for, else, and where that one does not run here, by our own kernels; where
 * there is no SIMD, by tfjs, which is loaded only then.
 *
 * @throws {AggregateError} of what went wrong with each, where nothing runs
 */
export async function createEngine(plan: Plan, files: EngineFiles, asked?: Backend): Promise<EngineChoice> {
  const order = new Set<Backend>([...(asked ? [asked] : []), 'wasm-simd', 'wasm', 'cpu']);
  const failures: EngineChoice['failures'] = [];
  for (const backend of order) {
    try {
      const engine = await engineOn(backend, plan, files);
      const reason = failures.length > 0 ? 'fallback' : asked ? 'asked' : 'default';
      return { engine, reason, failures };
    } catch (error) {
      failures.push({ backend, error });
    }
  }
  throw new AggregateError(
    failures.map(({ error }) => error),
    'No backend runs the network here.',
  );
}

async function engineOn(backend: Backend, plan: Plan, files: EngineFiles): Promise<Engine> {
  if (backend === 'wasm-simd') return createWasmEngine(plan, await loadKernels(files.kernels));
  const { createTfjsEngine } = await import('./tfjs/createTfjsEngine');
  return createTfjsEngine(plan, backend, files.tfjs);
}
