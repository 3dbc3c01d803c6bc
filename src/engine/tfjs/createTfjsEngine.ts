import { setBackend } from '@tensorflow/tfjs-core';
import type { Plan } from '../plan/plan';
import type { Engine } from '../types';
import { useWasmBackend, type WasmPaths } from '../../models/wasmBackend';
import { webgpuAdapter } from '../../models/webgpuAdapter';
import { createPlanEngine } from './planEngine';

export type TfjsBackend = 'wasm' | 'webgpu' | 'webgl' | 'cpu';

/**
 * Runs a plan on a backend of tfjs, which is loaded for it and set.
 *
 * @throws {Error} where the backend does not start here
 */
export async function createTfjsEngine(plan: Plan, backend: TfjsBackend, files: WasmPaths): Promise<Engine> {
  switch (backend) {
    case 'wasm':
      await useWasmBackend(files);
      return createPlanEngine(plan);
    case 'webgpu':
      // tfjs takes it for granted that there is one.
      if (!(await webgpuAdapter())) throw new Error('There is no WebGPU adapter here.');
      await import('@tensorflow/tfjs-backend-webgpu');
      await start(backend);
      return createPlanEngine(plan);
    case 'webgl': {
      const { heldByContext } = await import('./webglEngine');
      await start(backend);
      return heldByContext(createPlanEngine(plan));
    }
    case 'cpu':
      await import('@tensorflow/tfjs-backend-cpu');
      await start(backend);
      return createPlanEngine(plan);
  }
}

async function start(backend: TfjsBackend): Promise<void> {
  if (!(await setBackend(backend))) throw new Error(`The ${backend} backend of tfjs could not be started.`);
}
