import type { NetworkTable } from '../model';
import { parseWith } from './parseWith';
import { readJson, type ModelFiles } from './modelFiles';
import { modelJsonSchema } from './modelJson';

/**
 * Reads the table of a network, and nothing of its weights.
 *
 * @throws {Error} where the file can't be had
 * @throws {ModelMismatchError} where it is not that of a network of ours
 */
export async function readTable(files: ModelFiles, signal?: AbortSignal): Promise<NetworkTable> {
  return parseWith(modelJsonSchema, await readJson(files, 'model.json', signal)).userDefinedMetadata.table;
}
