import { fetchedFiles, type FileAddresses, type ModelFiles } from './modelFiles';
import { ownModelId } from './modelsAddress';

/** The files of the network at an address that `modelAddress` gave; `elsewhere` as for `fetchedFiles`. */
export function modelFilesAt(address: string, elsewhere?: FileAddresses): ModelFiles {
  const id = ownModelId(address);
  if (id === undefined) return fetchedFiles(address, elsewhere);
  return {
    name: address,
    read: async (file, { onBytes, signal } = {}) => {
      const { readKeptFile } = await import('./kept');
      const bytes = await readKeptFile(id, file);
      signal?.throwIfAborted();
      onBytes?.(bytes.byteLength, bytes.byteLength);
      return bytes;
    },
  };
}
