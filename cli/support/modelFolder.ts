import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ModelFiles } from '../../src/models';

/** A model's folder by its path, or by its name among the app's own. */
export function modelFolder(nameOrFolder: string): string {
  const own = new URL(`../../public/models/${nameOrFolder}`, import.meta.url);
  return existsSync(path.join(nameOrFolder, 'card.json')) ? nameOrFolder : fileURLToPath(own);
}

export function diskFiles(folder: string): ModelFiles {
  return {
    name: path.basename(folder),
    async read(file) {
      const { buffer, byteOffset, byteLength } = await readFile(path.join(folder, file));
      return buffer.slice(byteOffset, byteOffset + byteLength);
    },
  };
}
