import { fetchedFiles, type ModelFiles } from './modelFiles';
import { ownModelId } from './modelsAddress';

/** The files of the network at an address that `modelAddress` gave. */
export function modelFilesAt(address: string): ModelFiles {
  const id = ownModelId(address);
  if (id === undefined) return fetchedFiles(address);
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
