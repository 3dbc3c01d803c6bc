import { buildPlan } from '../engine/plan/buildPlan';
import type { Plan } from '../engine/plan/plan';
import { decodeWeights } from '../engine/plan/weightSource';
import { readJson, type ModelFiles } from './modelFiles';
import { modelJsonSchema, WEIGHTS_FILE } from './modelJson';
import type { LoadProgress } from '../classify/types';

/**
 * Reads a model's topology and weights, both at once, as a plan.
 *
 * @throws {Error} where the files can't be had, or are not those of a network of ours
 */
export async function readPlan(
  files: ModelFiles,
  onProgress?: (progress: LoadProgress) => void,
): Promise<Plan> {
  const [modelJson, data] = await Promise.all([
    readJson(files, 'model.json').then((json) => modelJsonSchema.parse(json)),
    files.read(WEIGHTS_FILE, (loadedBytes, totalBytes) => onProgress?.({ loadedBytes, totalBytes })),
  ]);
  const [{ weights }] = modelJson.weightsManifest;
  return buildPlan(modelJson.userDefinedMetadata.table, decodeWeights(weights, data));
}
