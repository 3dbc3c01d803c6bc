import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { ModelFiles } from '../../src/models';
import { checkNetwork, LARGEST_ARCHIVE, NETWORK_FILE_ENDING, unpackNetwork } from '../../src/teach/files';

/** Whether a model's place is a file that the page exported, by its name. */
export function isNetworkFile(place: string): boolean {
  return place.toLowerCase().endsWith(NETWORK_FILE_ENDING);
}

/**
 * The files inside of an exported network, which is read and checked once.
 *
 * Reading rejects with a `NetworkFileError` where the file is not such a network, or one that we would not run.
 */
export function networkFileFiles(place: string): ModelFiles {
  let reading: Promise<ReadonlyMap<string, ArrayBuffer>> | undefined;
  async function open(): Promise<ReadonlyMap<string, ArrayBuffer>> {
    const { size } = await stat(place);
    // Of a file that is too large for a network its beginning is enough to say so.
    const bytes = size > LARGEST_ARCHIVE ? new Uint8Array(LARGEST_ARCHIVE + 1) : await readFile(place);
    const files = unpackNetwork(bytes);
    checkNetwork(files);
    return new Map(Object.entries(files));
  }
  return {
    name: path.basename(place),
    async read(file) {
      const bytes = (await (reading ??= open())).get(file);
      if (!bytes) throw new Error(`There is no ${file} in ${place}.`);
      return bytes;
    },
  };
}
