import { ModelLoadError, ModelMismatchError, modelAddress, modelFilesAt } from '../models';
import { readTable } from '../models/load';
import { networkSummary } from './networkSummary';
import { paperNetwork } from './paperNetworks';
import type { NetworkSummary } from './types';

/**
 * What is known of a network without its weights, which is there long before them.
 *
 * @throws {ModelLoadError} where its table can't be had
 * @throws {ModelMismatchError} where it is none of ours
 */
export async function loadNetworkSummary(name: string, signal?: AbortSignal): Promise<NetworkSummary> {
  const published = paperNetwork(name);
  if (published) return published;
  try {
    const files = modelFilesAt(modelAddress(name));
    return networkSummary(name, await readTable(files, signal));
  } catch (cause) {
    throw cause instanceof ModelMismatchError ? cause : new ModelLoadError(name, { cause });
  }
}
