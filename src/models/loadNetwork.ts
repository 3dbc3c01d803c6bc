import type { BackendPreference } from './backends';
import { createEngine, type EngineFiles } from '../engine/createEngine';
import { kernelsUnderWay } from '../backend/loadKernels';
import { ModelLoadError } from './errors';
import type { ModelFiles } from './modelFiles';
import type { Network } from './network';
import { readNetwork } from './readNetwork';
import type { LoadProgress } from '../classify/types';

export interface LoadNetworkOptions {
  /** Of the code that runs the network. */
  engineFiles: EngineFiles;
  /** What is to run it; our own kernels unless given. */
  backend?: BackendPreference;
  onProgress?: (progress: LoadProgress) => void;
}

/**
 * Loads a model, and what runs it.
 *
 * @throws {ModelLoadError} where its files can't be had, are not those of a network of ours, or nothing runs it here
 * @throws {ModelMismatchError} where its card is not one that we understand
 */
export async function loadNetwork(files: ModelFiles, options: LoadNetworkOptions): Promise<Network> {
  const { kernels, tfjs } = options.engineFiles;
  const engineFiles = { kernels: kernelsUnderWay(kernels), tfjs };
  const { card, plan } = await readNetwork(files, options.onProgress);
  const { engine, reason } = await createEngine(plan, engineFiles, options.backend).catch(
    (cause: unknown) => {
      throw new ModelLoadError(files.name, { cause });
    },
  );
  return { card, engine, reason };
}
