import { createEngine, type Backend, type EngineFiles } from '../engine/createEngine';
import { buildPlan } from '../engine/plan/buildPlan';
import type { Plan } from '../engine/plan/plan';
import { decodeWeights } from '../engine/plan/weightSource';
import { parseCard } from './card';
import { ModelLoadError } from './errors';
import type { ModelFiles } from './modelFiles';
import { modelJsonSchema } from './modelJson';
import type { Network } from './network';
import type { LoadProgress } from './types';

export interface LoadNetworkOptions {
  /** Of the code that runs the network. */
  engineFiles: EngineFiles;
  /** What is to run it; the fastest that works here unless given. */
  backend?: Backend;
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
  const [card, plan] = await Promise.all([
    readJson(files, 'card.json').catch(failed),
    readPlan(files, options.onProgress).catch(failed),
  ]);
  // Before the engine, which would have to be disposed of where the card is refused.
  const parsedCard = parseCard(card);
  const { engine } = await createEngine(plan, options.engineFiles, options.backend).catch(failed);
  return { card: parsedCard, engine };
}

async function readPlan(files: ModelFiles, onProgress?: LoadNetworkOptions['onProgress']): Promise<Plan> {
  const { userDefinedMetadata, weightsManifest } = modelJsonSchema.parse(await readJson(files, 'model.json'));
  const paths = weightsManifest.flatMap((group) => group.paths);
  const data = await Promise.all(
    paths.map((path) =>
      files.read(path, (loadedBytes, totalBytes) => onProgress?.({ loadedBytes, totalBytes })),
    ),
  );
  const specs = weightsManifest.flatMap(({ weights }) => weights);
  return buildPlan(userDefinedMetadata.table, decodeWeights(specs, await new Blob(data).arrayBuffer()));
}

async function readJson(files: ModelFiles, file: string): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(await files.read(file)));
}
