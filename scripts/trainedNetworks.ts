import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

const MODULE = 'virtual:trained-networks';
const FOLDER = 'public/models';

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
    .sort((a, b) => Number(b === 'genre') - Number(a === 'genre') || a.localeCompare(b))
    .map((name) => ({ name, hasGateAverages: existsSync(path.join(folder, name, 'gates.json')) }));
}

/** Gives the page the list of its networks as a module, so that a new folder is all that a new network needs. */
export function trainedNetworks(): Plugin {
  return {
    name: 'trained-networks',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load: (id) =>
      id === `\0${MODULE}` ? `export default ${JSON.stringify(listNetworks(FOLDER))};` : undefined,
  };
}
