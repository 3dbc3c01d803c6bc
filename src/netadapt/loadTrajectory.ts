import { ModelLoadError, fetchedFiles, readJson, modelsAddress } from '../models';
import { parseTrajectory, type Trajectory } from './trajectory';

/**
 * Reads how a network was adapted.
 *
 * @param model name of the network
 * @throws {ModelLoadError} where the file can't be had
 * @throws {ModelMismatchError} where it is not as we know it
 */
export async function loadTrajectory(model = 'genre-netadapt'): Promise<Trajectory> {
  const json = await readJson(fetchedFiles(`${modelsAddress()}${model}/`), 'trajectory.json').catch(
    (cause: unknown) => {
      throw new ModelLoadError(model, { cause });
    },
  );
  return parseTrajectory(json);
}
