import { io } from '@tensorflow/tfjs-core';
import { loadLayersModel, type LayersModel } from '@tensorflow/tfjs-layers';
import { createTfjsEngine } from '../engine/tfjsEngine';
import '../model/layers';
import { parseCard } from './card';
import { ModelLoadError } from './errors';
import type { ModelFiles } from './modelFiles';
import type { Network } from './network';
import type { LoadProgress } from './types';

type OnProgress = (progress: LoadProgress) => void;

/**
 * Loads a model onto the tfjs backend that is set.
 *
 * @throws {ModelLoadError} where its files can't be had, or are not those of a layers model
 * @throws {ModelMismatchError} where its card is not one that we understand
 */
export async function loadNetwork(files: ModelFiles, onProgress?: OnProgress): Promise<Network> {
  const failed = (cause: unknown): never => {
    throw new ModelLoadError(files.name, { cause });
  };
  const card = parseCard(await readJson(files, 'card.json').catch(failed));
  const model = await readModel(files, onProgress).catch(failed);
  return { card, engine: createTfjsEngine(model) };
}

async function readModel(files: ModelFiles, onProgress?: OnProgress): Promise<LayersModel> {
  // What is not a layers model after all is refused by tfjs, just below.
  const json = (await readJson(files, 'model.json')) as io.ModelJSON;
  const artifacts = await io.getModelArtifactsForJSON(json, async (manifest) => [
    manifest.flatMap(({ weights }) => weights),
    await Promise.all(
      manifest.flatMap(({ paths }) => paths).map((path) => readWeights(files, path, onProgress)),
    ),
  ]);
  return loadLayersModel(io.fromMemory(artifacts));
}

function readWeights(files: ModelFiles, path: string, onProgress?: OnProgress): Promise<ArrayBuffer> {
  return files.read(path, (loadedBytes, totalBytes) => onProgress?.({ loadedBytes, totalBytes }));
}

async function readJson(files: ModelFiles, file: string): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(await files.read(file)));
}
