import { buildPlan } from '../engine/plan/buildPlan';
import type { Plan } from '../engine/plan/plan';
import { decodeWeights } from '../engine/plan/weightSource';
import { readJson, type ModelFiles } from './modelFiles';
import { modelJsonSchema } from './modelJson';
import type { LoadProgress } from './types';

/**
 * Reads a model's topology and weights as a plan.
 *
 * @throws {Error} where the files can't be had, or are not those of a network of ours
 */
export async function readPlan(
  files: ModelFiles,
  onProgress?: (progress: LoadProgress) => void,
): Promise<Plan> {
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
