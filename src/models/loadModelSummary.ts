import { parseCard, type ModelCard } from './card';
import { parseScores, type CardScores } from './cardScores';
import { ModelLoadError } from './errors';
import { parseWith } from './parseWith';
import { fetchedFiles, readJson } from './modelFiles';
import { modelJsonSchema } from './modelJson';
import { weightSizes } from './modelHandler';
import { modelsAddress } from './modelsAddress';

/** What a reader may want to know of a network without running it. */
export interface ModelSummary {
  card: ModelCard;
  scores: CardScores;
  /** Numbers that were learned, as PyTorch counts them and `networkCost` does: batch norm's statistics are none. */
  parameters: number;
  weightBytes: number;
  /** Address of `card.json` itself. */
  cardUrl: string;
}

/**
 * Reads a network's card and the list of its weights, not the weights.
 *
 * @param model name of the network
 * @throws {ModelLoadError} where they can't be had
 * @throws {ModelMismatchError} where one of them is not as we know it
 */
export async function loadModelSummary(model = 'genre'): Promise<ModelSummary> {
  const folder = `${modelsAddress()}${model}/`;
  const files = fetchedFiles(folder);
  const [cardJson, modelJson] = await Promise.all([
    readJson(files, 'card.json'),
    readJson(files, 'model.json'),
  ]).catch((cause: unknown) => {
    throw new ModelLoadError(model, { cause });
  });
  const card = parseCard(cardJson);
  const sizes = weightSizes(parseWith(modelJsonSchema, modelJson));
  return {
    card,
    scores: parseScores(card),
    parameters: sizes
      .filter(({ name }) => !/\/moving(Mean|Variance)$/.test(name))
      .reduce((sum, { numbers }) => sum + numbers, 0),
    weightBytes: sizes.reduce((sum, { numbers, bytesEach }) => sum + numbers * bytesEach, 0),
    cardUrl: new URL('card.json', folder).href,
  };
}
