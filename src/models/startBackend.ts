import { setBackend } from '@tensorflow/tfjs-core';
import { useSimdBackend, type KernelFiles } from '../backend';
import type { Backend, RunningBackend } from './backends';
import type { WasmPaths } from './wasm';
import { webgpuAdapter } from './webgpuAdapter';

/** Where the wasm files of the backends lie: those of the page in the browser, those of the disk in Node. */
export interface BackendFiles {
  kernels: KernelFiles;
  tfjs: WasmPaths;
}

/**
 * Has tfjs compute on the `asked` backend, our own unless given. Where it does not start here, the next of our own,
 * `wasm` and `cpu` does; those of tfjs are loaded only then.
 *
 * @throws {AggregateError} of what went wrong with each, where none starts
 */
export async function startBackend(files: BackendFiles, asked?: Backend): Promise<RunningBackend> {
  const failures: unknown[] = [];
  for (const backend of new Set<Backend>([asked ?? 'simd', 'simd', 'wasm', 'cpu'])) {
    try {
      await start(backend, files);
      const reason = failures.length > 0 ? 'fallback' : asked ? 'asked' : 'default';
      return { backend, reason };
    } catch (error) {
      failures.push(error);
    }
  }
  throw new AggregateError(failures, 'No backend runs the network here.');
}

async function start(backend: Backend, files: BackendFiles): Promise<void> {
  switch (backend) {
    case 'simd':
      return useSimdBackend(files.kernels);
    case 'wasm': {
      const { useWasmBackend } = await import('./wasm');
      return useWasmBackend(files.tfjs);
    }
    case 'webgpu':
      // tfjs takes it for granted that there is one.
      if (!(await webgpuAdapter())) throw new Error('There is no WebGPU adapter here.');
      await import('@tensorflow/tfjs-backend-webgpu');
      return use(backend);
    case 'webgl':
      await import('@tensorflow/tfjs-backend-webgl');
      return use(backend);
    case 'cpu':
      await import('@tensorflow/tfjs-backend-cpu');
      return use(backend);
  }
}

async function use(backend: Backend): Promise<void> {
  if (!(await setBackend(backend))) throw new Error(`The ${backend} backend of tfjs could not be started.`);
}
