import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { listNetworks } from '../../scripts/trainedNetworks';
import { readJson, type ModelCard, type ModelFiles } from '../../src/models';
import { parseCard } from '../../src/models/load';
import { NETWORK_FILE_ENDING } from '../../src/teach/files';
import { fromHere } from './fromHere';
import { isNetworkFile, networkFileFiles } from './networkFile';

/** Where the app's own networks are. */
export const OWN_MODELS = fileURLToPath(new URL('../../public/models', import.meta.url));

/**
 * A model's folder by its path, or by its name among the app's own; or a person's network that the page exported as one file, by its path.
 *
 * @throws {Error} naming the app's own where there is no such model
 */
export function modelFolder(nameOrFolder: string): string {
  const file = fromHere(nameOrFolder);
  if (isNetworkFile(file) && existsSync(file)) return file;
  const found = [fromHere(nameOrFolder), path.join(OWN_MODELS, nameOrFolder)].find((folder) =>
    existsSync(path.join(folder, 'card.json')),
  );
  if (found !== undefined) return found;
  const own = listNetworks(OWN_MODELS).map(({ name }) => name);
  throw new Error(
    `There is no model "${nameOrFolder}": no folder of that name with a card.json, no file that ends with ${NETWORK_FILE_ENDING}, nor one of ${own.join(', ')}.`,
  );
}

/** @param folder as `modelFolder` gives it */
export function diskFiles(folder: string): ModelFiles {
  if (isNetworkFile(folder)) return networkFileFiles(folder);
  return {
    name: path.basename(folder),
    async read(file) {
      const { buffer, byteOffset, byteLength } = await readFile(path.join(folder, file));
      return buffer.slice(byteOffset, byteOffset + byteLength);
    },
  };
}

/** The card of the network in `folder`, without its weights. */
export async function modelCard(folder: string): Promise<ModelCard> {
  return parseCard(await readJson(diskFiles(folder), 'card.json'));
}
