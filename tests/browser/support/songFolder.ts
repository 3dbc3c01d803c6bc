import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of files on the disk, removed when disposed of. */
export interface SongFolder {
  path: string;
  /** Absolute path of each file, in the order given. */
  files: readonly string[];
  dispose: () => void;
}

/** Writes `contents`, keyed by file name, into a fresh folder. */
export function songFolder(contents: Readonly<Record<string, Uint8Array>>): SongFolder {
  const path = mkdtempSync(join(tmpdir(), 'genrescope-songs-'));
  const files = Object.entries(contents).map(([name, bytes]) => {
    const file = join(path, name);
    writeFileSync(file, bytes);
    return file;
  });
  return {
    path,
    files,
    dispose: () => {
      rmSync(path, { recursive: true });
    },
  };
}
