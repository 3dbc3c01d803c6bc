import type { Plan } from '../engine/plan/plan';
import { parseCard, type ModelCard } from './card';
import { ModelLoadError } from './errors';
import { readJson, type ModelFiles } from './modelFiles';
import { readPlan } from './readPlan';
import type { LoadProgress } from '../classify/types';

/** A network as its files hold it, before anything runs it. */
export interface ReadNetwork {
  card: ModelCard;
  plan: Plan;
}

/**
 * Reads a model's card, topology and weights, all at once.
 *
 * @throws {ModelLoadError} where its files can't be had, or are not those of a network of ours
 * @throws {ModelMismatchError} where its card is not one that we understand
 */
export async function readNetwork(
  files: ModelFiles,
  onProgress?: (progress: LoadProgress) => void,
): Promise<ReadNetwork> {
  const [cardJson, plan] = await Promise.all([
    readJson(files, 'card.json'),
    readPlan(files, onProgress),
  ]).catch((cause: unknown) => {
    throw new ModelLoadError(files.name, { cause });
  });
  return { card: parseCard(cardJson), plan };
}
