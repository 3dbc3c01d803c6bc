import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

export interface SongFolder {
  path: string;
  /** Absolute path of each file, in the order given. */
  files: readonly string[];
}

/** Writes `contents`, keyed by file name, into a fresh folder that is removed when the test is over. */
export function songFolder(contents: Readonly<Record<string, Uint8Array | string>>): SongFolder {
  const path = mkdtempSync(join(tmpdir(), 'genrescope-songs-'));
  onTestFinished(() => {
    rmSync(path, { recursive: true });
  });
  const files = Object.entries(contents).map(([name, bytes]) => {
    const file = join(path, name);
    writeFileSync(file, bytes);
    return file;
  });
  return { path, files };
}
