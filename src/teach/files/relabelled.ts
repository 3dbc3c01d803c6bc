import type { ModelCard } from '../../models';
import { parseCard } from '../../models/load';
import type { NetworkFiles } from '../../models/kept';

/** @throws {ModelMismatchError} where it is not one that we understand */
export function cardOf(files: NetworkFiles): ModelCard {
  return parseCard(JSON.parse(new TextDecoder().decode(files['card.json'])));
}

/** The same network, whose card says `labels` of it. */
export function relabelled(files: NetworkFiles, labels: Pick<ModelCard, 'name' | 'colours'>): NetworkFiles {
  const text = `${JSON.stringify({ ...cardOf(files), ...labels }, null, 2)}\n`;
  return { ...files, 'card.json': new TextEncoder().encode(text).slice().buffer };
}
