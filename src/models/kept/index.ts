import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { ModelCard } from '../card';

/** What is shown of a network that a person keeps in this browser. */
export interface KeptNetwork {
  /** See `ownModel`. */
  id: string;
  /** That the person gave it. */
  name: string;
  genres: readonly string[];
  /** See `ModelCard`. */
  colours?: ModelCard['colours'];
  /** When it was made, `YYYY-MM-DD`. */
  date: string;
}

/** The files of a network, by their names in its folder. */
export type NetworkFiles = Readonly<Record<'model.json' | 'weights.bin' | 'card.json', ArrayBuffer>>;

interface Schema extends DBSchema {
  networks: { key: string; value: KeptNetwork };
  files: { key: string; value: { id: string; files: NetworkFiles } };
}

const NAME = 'genrescope.networks';

let opening: Promise<IDBPDatabase<Schema>> | undefined;

/** Opened once by each thread, and anew where that failed or another tab asked to have it closed. */
function database(): Promise<IDBPDatabase<Schema>> {
  const forget = (): void => {
    opening = undefined;
  };
  opening ??= openDB<Schema>(NAME, 1, {
    upgrade: (db) => {
      db.createObjectStore('networks', { keyPath: 'id' });
      db.createObjectStore('files', { keyPath: 'id' });
    },
    blocking: (_, __, event) => {
      (event.target as IDBDatabase | null)?.close();
      forget();
    },
    terminated: forget,
  }).catch((error: unknown) => {
    forget();
    throw error;
  });
  return opening;
}

/** The person's networks, by name. */
export async function listKept(): Promise<KeptNetwork[]> {
  const networks = await (await database()).getAll('networks');
  return networks.sort((a, b) => a.name.localeCompare(b.name));
}

/** Keeps a network, in place of one of the same id. @throws {DOMException} where the browser has no room */
export async function keepNetwork(network: KeptNetwork, files: NetworkFiles): Promise<void> {
  const transaction = (await database()).transaction(['networks', 'files'], 'readwrite');
  await Promise.all([
    transaction.objectStore('networks').put(network),
    transaction.objectStore('files').put({ id: network.id, files }),
    transaction.done,
  ]);
}

export async function forgetNetwork(id: string): Promise<void> {
  const transaction = (await database()).transaction(['networks', 'files'], 'readwrite');
  await Promise.all([
    transaction.objectStore('networks').delete(id),
    transaction.objectStore('files').delete(id),
    transaction.done,
  ]);
}

/** Undefined where it is not kept here. */
export async function readKept(id: string): Promise<NetworkFiles | undefined> {
  return (await (await database()).get('files', id))?.files;
}

/** @throws {Error} where there is no such network, or no such file of it */
export async function readKeptFile(id: string, file: string): Promise<ArrayBuffer> {
  const bytes = new Map<string, ArrayBuffer>(Object.entries((await readKept(id)) ?? {})).get(file);
  if (!bytes) throw new Error(`The network ${id} is not kept in this browser, or has no ${file}.`);
  return bytes;
}
