import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

export interface SongFolder {
  path: string;
  /** Absolute path of each file, in the order given. */
  files: readonly string[];
}

/** Writes `contents`, keyed by path, into a fresh folder; whoever asks for it removes it. */
export function writeSongs(
  contents: Readonly<Record<string, Uint8Array | string>>,
): SongFolder & { remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'genrescope-songs-'));
  const files = Object.entries(contents).map(([name, bytes]) => {
    const file = join(path, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    return file;
  });
  return {
    path,
    files,
    remove: () => {
      rmSync(path, { recursive: true });
    },
  };
}

/** Writes `contents` into a fresh folder that is removed when the test is over. */
export function songFolder(contents: Readonly<Record<string, Uint8Array | string>>): SongFolder {
  const folder = writeSongs(contents);
  onTestFinished(folder.remove);
  return folder;
}
