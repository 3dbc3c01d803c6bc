import type { ModelCard } from '../../models';
import { parseCard } from '../../models/load';
import type { NetworkFiles } from '../../models/kept';

/** @throws {ModelMismatchError} where it is not one that we understand */
export function cardOf(files: NetworkFiles): ModelCard {
  return parseCard(JSON.parse(new TextDecoder().decode(files['card.json'])));
}

/** The same network, whose card calls it `name`. */
export function renamed(files: NetworkFiles, name: string): NetworkFiles {
  const text = `${JSON.stringify({ ...cardOf(files), name }, null, 2)}\n`;
  return { ...files, 'card.json': new TextEncoder().encode(text).slice().buffer };
}
