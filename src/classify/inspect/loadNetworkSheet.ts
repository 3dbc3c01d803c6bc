import { ModelLoadError, ModelMismatchError } from '../errors';
import { fetchedFiles } from '../modelFiles';
import { modelsAddress } from '../modelsAddress';
import { readTable } from '../readTable';
import { networkSheet } from './networkSheet';
import { paperNetwork } from './paperNetworks';
import type { NetworkSheet } from './types';

/**
 * What is known of a network without its weights, which is there long before them.
 *
 * @throws {ModelLoadError} where its table can't be had
 * @throws {ModelMismatchError} where it is none of ours
 */
export async function loadNetworkSheet(name: string): Promise<NetworkSheet> {
  const published = paperNetwork(name);
  if (published) return published;
  try {
    return networkSheet(name, await readTable(fetchedFiles(`${modelsAddress()}${name}/`)));
  } catch (cause) {
    throw cause instanceof ModelMismatchError ? cause : new ModelLoadError(name, { cause });
  }
}
