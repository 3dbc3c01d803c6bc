import { networkCost } from '../../model';
import { ModelMismatchError, type ModelCard } from '../../models';
import { modelJsonSchema, parseCard, parseWith, weightSizes } from '../../models/load';
import type { NetworkFiles } from '../../models/kept';
import { NetworkFileError } from './errors';
import { OUR_LAYERS, outlandishNumber, topologySchema } from './topology';

/** Parameters of the largest network that runs here, several times the paper's Large. */
const MOST_PARAMETERS = 16e6;

/**
 * Looks at everything in a network's files that can be looked at without running it: card, table, layers, sizes. What is left, that the
 * layers fit together, loading shows.
 *
 * @returns its card
 * @throws {NetworkFileError}
 */
export function checkNetwork(files: NetworkFiles): ModelCard {
  const card = attempt('card', () => parseCard(jsonOf(files['card.json'])));
  const modelJson = attempt('network', () => parseWith(modelJsonSchema, jsonOf(files['model.json'])));
  const topology = attempt('network', () => parseWith(topologySchema, modelJson.modelTopology));
  for (const { class_name: kind, name, config } of topology.config.layers) {
    if (!OUR_LAYERS.has(kind))
      throw new NetworkFileError('network', `"${name}" is a layer of kind "${kind}"`);
    const number = outlandishNumber(config);
    if (number !== undefined) throw new NetworkFileError('network', `"${name}" has a setting of ${number}`);
  }
  const { table } = modelJson.userDefinedMetadata;
  const heads = new Map(Object.entries(table.heads));
  if (heads.get('genre') !== card.genres.length || heads.get('tags') !== card.tags.length) {
    throw new NetworkFileError('network', 'its heads are not those of its card');
  }
  const { parameters } = networkCost(table);
  if (!(parameters <= MOST_PARAMETERS)) {
    throw new NetworkFileError('tooLarge', `it would have ${parameters} parameters`);
  }
  const bytes = weightSizes(modelJson).reduce((sum, { numbers, bytesEach }) => sum + numbers * bytesEach, 0);
  if (bytes !== files['weights.bin'].byteLength) {
    throw new NetworkFileError(
      'damaged',
      `weights.bin has ${files['weights.bin'].byteLength} bytes instead of ${bytes}`,
    );
  }
  return card;
}

function jsonOf(bytes: ArrayBuffer): unknown {
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
}

function attempt<T>(reason: 'card' | 'network', read: () => T): T {
  try {
    return read();
  } catch (cause) {
    const known = cause instanceof ModelMismatchError || cause instanceof SyntaxError;
    throw new NetworkFileError(reason, known ? cause.message : String(cause), { cause });
  }
}
