import { loadLayersModel, type LayersModel } from '@tensorflow/tfjs-layers';
import { kernelsUnderWay } from '../backend';
import '../model/layers';
import type { Backend } from './backends';
import { parseCard } from './card';
import { ModelLoadError, ModelMismatchError } from './errors';
import { readJson, type ModelFiles } from './modelFiles';
import { modelHandler, type ReadOptions } from './modelHandler';
import { checkModel } from './network';
import { predictHeads } from './predictHeads';
import { startBackend, type BackendFiles } from './startBackend';
import { TfjsNetwork, type LoadedModel } from './tfjsNetwork';

export interface LoadNetworkOptions extends ReadOptions {
  /** Of what runs the network. */
  backendFiles: BackendFiles;
  /** What is to run it; our own backend unless given. */
  backend?: Backend;
}

/**
 * Loads a model, and what runs it, and runs it once.
 *
 * @throws {ModelLoadError} where its files can't be had, are not those of a network of ours, or nothing runs it here
 * @throws {ModelMismatchError} where its card is not one that we understand, or does not fit the model
 * @throws the signal's reason once it is aborted
 */
export async function loadNetwork(files: ModelFiles, options: LoadNetworkOptions): Promise<TfjsNetwork> {
  const { kernels, tfjs } = options.backendFiles;
  const given = { ...options, backendFiles: { kernels: kernelsUnderWay(kernels), tfjs } };
  const reload = (backend?: Backend) => loadModel(files, { ...given, backend });
  return new TfjsNetwork(await reload(options.backend), reload);
}

/** Card, weights and backend are waited for at the same time. */
async function loadModel(files: ModelFiles, options: LoadNetworkOptions): Promise<LoadedModel> {
  const { backendFiles, backend, signal } = options;
  try {
    const running = startBackend(backendFiles, backend);
    const reading = readJson(files, 'card.json', signal).then(parseCard);
    const handler = modelHandler(files, { ...options, hash: async () => (await reading).hash });
    // The weights become tensors of the backend that runs by then.
    const load = async () => (await Promise.all([handler.load(), running]))[0];
    const [card, model, runsOn] = await Promise.all([reading, loadLayersModel({ load }), running]);
    try {
      checkModel(model, card);
      await warmUp(model);
    } catch (error) {
      model.dispose();
      throw error;
    }
    return { card, model, runsOn };
  } catch (cause) {
    signal?.throwIfAborted();
    if (cause instanceof ModelMismatchError) throw cause;
    throw new ModelLoadError(files.name, { cause });
  }
}

/** The first answer takes longer: weights are packed, programs compiled. */
async function warmUp(model: LayersModel): Promise<void> {
  const [, bands = 0, frames = 0] = model.inputs[0].shape;
  await predictHeads(model, new Float32Array((bands ?? 0) * (frames ?? 0)), 1);
}
