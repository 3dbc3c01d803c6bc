import type { BackendWish } from '../engine/backends';
import { createEngine, type EngineFiles } from '../engine/createEngine';
import { parseCard } from './card';
import { ModelLoadError } from './errors';
import { readJson, type ModelFiles } from './modelFiles';
import type { Network } from './network';
import { kernelsUnderWay } from '../engine/wasm/loadKernels';
import { readPlan } from './readPlan';
import type { LoadProgress } from './types';

export interface LoadNetworkOptions {
  /** Of the code that runs the network. */
  engineFiles: EngineFiles;
  /** What is to run it; our own kernels unless given. */
  backend?: BackendWish;
  onProgress?: (progress: LoadProgress) => void;
}

/**
 * Loads a model, and what runs it.
 *
 * @throws {ModelLoadError} where its files can't be had, are not those of a network of ours, or nothing runs it here
 * @throws {ModelMismatchError} where its card is not one that we understand
 */
export async function loadNetwork(files: ModelFiles, options: LoadNetworkOptions): Promise<Network> {
  const failed = (cause: unknown): never => {
    throw new ModelLoadError(files.name, { cause });
  };
  const { kernels, tfjs } = options.engineFiles;
  const engineFiles = { kernels: kernelsUnderWay(kernels), tfjs };
  const [card, plan] = await Promise.all([
    readJson(files, 'card.json').catch(failed),
    readPlan(files, options.onProgress).catch(failed),
  ]);
  // Before the engine, which would have to be disposed of where the card is refused.
  const parsedCard = parseCard(card);
  const { engine, reason } = await createEngine(plan, engineFiles, options.backend).catch(failed);
  return { card: parsedCard, engine, reason };
}
