import type { EngineFiles } from './createEngine';
import type { InspectableEngine } from './inspectableEngine';
import type { Plan } from './plan/plan';
import { loadKernels } from '../backend/loadKernels';
import { createWasmEngine } from './wasm/wasmEngine';

/**
 * Runs a plan, its stages to be looked at, by our own kernels; where there is no SIMD by tfjs, which is loaded only then.
 *
 * @throws {Error} where neither runs
 */
export async function createInspectableEngine(plan: Plan, files: EngineFiles): Promise<InspectableEngine> {
  try {
    return createWasmEngine(plan, await loadKernels(files.kernels));
  } catch (error) {
    if (!(error instanceof WebAssembly.CompileError)) throw error;
    const { createInspectableTfjsEngine } = await import('./tfjs/inspectableTfjsEngine');
    return createInspectableTfjsEngine(plan, files.tfjs);
  }
}
