import { zipSync } from 'fflate';
import type { NetworkFiles } from '../../models/kept';

/** What the names of files end with that hold a whole network. */
export const NETWORK_FILE_ENDING = '.genrescope';

/** The files that such a file holds, and how large each may be in bytes. */
export const NETWORK_FILE_LIMITS = {
  'model.json': 4 << 20,
  'weights.bin': 64 << 20,
  'card.json': 4 << 20,
} as const satisfies Record<keyof NetworkFiles, number>;

/** The beginning of time, by zip: the same network is the same file whenever it is exported. */
const NO_TIME = new Date(1980, 0, 1);

/** A network as one file: a plain zip of what its folder holds, so that whoever unzips it has that folder. */
export function packNetwork(files: NetworkFiles): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(files).map(([name, bytes]): [string, Uint8Array] => [
    name,
    new Uint8Array(bytes),
  ]);
  // Its types leave open what memory the bytes lie in; a copy says so.
  return new Uint8Array(zipSync(Object.fromEntries(entries), { level: 6, mtime: NO_TIME }));
}
