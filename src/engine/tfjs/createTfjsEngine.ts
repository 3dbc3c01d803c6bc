import { setBackend } from '@tensorflow/tfjs-core';
import type { Plan } from '../plan/plan';
import type { Engine } from '../types';
import { useWasmBackend, type WasmPaths } from '../wasmBackend';
import { createPlanEngine } from './planEngine';

export type TfjsBackend = 'wasm' | 'webgl' | 'cpu';

/**
 * Runs a plan on a backend of tfjs, which is loaded for it and set.
 *
 * @throws {Error} where the backend does not start here
 */
export async function createTfjsEngine(plan: Plan, backend: TfjsBackend, files: WasmPaths): Promise<Engine> {
  switch (backend) {
    case 'wasm':
      await useWasmBackend(files);
      break;
    case 'webgl':
      await import('@tensorflow/tfjs-backend-webgl');
      await start(backend);
      break;
    case 'cpu':
      await import('@tensorflow/tfjs-backend-cpu');
      await start(backend);
      break;
  }
  return createPlanEngine(plan);
}

async function start(backend: TfjsBackend): Promise<void> {
  if (!(await setBackend(backend))) throw new Error(`The ${backend} backend of tfjs could not be started.`);
}
