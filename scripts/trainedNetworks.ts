import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

const MODULE = 'virtual:trained-networks';
const FOLDER = 'public/models';
const DEFAULT = 'genre';

/** A network that the page can load. */
export interface TrainedNetwork {
  /** Of its folder in public/models. */
  name: string;
  /** Whether `npm run gates` has written the averages of its gates. */
  hasGateAverages: boolean;
}

/** The networks in `folder`, the default one first. */
export function listNetworks(folder: string): TrainedNetwork[] {
  return readdirSync(folder)
    .filter((name) => existsSync(path.join(folder, name, 'model.json')))
    .sort((a, b) => Number(b === DEFAULT) - Number(a === DEFAULT) || a.localeCompare(b))
    .map((name) => ({ name, hasGateAverages: existsSync(path.join(folder, name, 'gates.json')) }));
}

/** What the default network tells apart: the page lists it before the network itself is there. */
function defaultGenres(): unknown {
  const card: unknown = JSON.parse(readFileSync(path.join(FOLDER, DEFAULT, 'card.json'), 'utf8'));
  return typeof card === 'object' && card !== null && 'genres' in card ? card.genres : [];
}

/** Gives the page the list of its networks as a module, so that a new folder is all that a new network needs. */
export function trainedNetworks(): Plugin {
  return {
    name: 'trained-networks',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load: (id) =>
      id === `\0${MODULE}`
        ? `export default ${JSON.stringify(listNetworks(FOLDER))};\nexport const defaultGenres = ${JSON.stringify(defaultGenres())};`
        : undefined,
  };
}
