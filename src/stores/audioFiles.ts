import { soundByName } from '../audio';
import { isSound } from '../classify';

/** A file as `file-selector` gives it: with its place inside the folder that was dropped. */
export interface FileInFolder extends File {
  readonly relativePath?: string | undefined;
}

export interface SortedFiles {
  audio: FileInFolder[];
  /** Paths of everything else. */
  skipped: string[];
}

/** The file's path inside what was dropped, for example `album/disc 1/song.mp3`. */
export function filePath(file: FileInFolder): string {
  const path = [file.relativePath, file.webkitRelativePath].find(Boolean) ?? file.name;
  return path.replace(/^\.?\/+/, '');
}

/** Whether a file is audio, by name and type, or by its first bytes where these do not tell. */
export async function isAudio(file: FileInFolder): Promise<boolean> {
  const byName = soundByName(filePath(file));
  if (byName === 'no') return false;
  if (byName === 'audio' || file.type.startsWith('audio/')) return true;
  // A folder, or gone meanwhile: whatever can't be read, it is listed among what was left out.
  return byName === 'uncertain' && isSound(file).catch(() => false);
}

/** Audio in the natural order of its paths (`2.mp3` before `10.mp3`), and the paths of everything else. */
export async function sortFiles(files: readonly FileInFolder[]): Promise<SortedFiles> {
  const { compare } = new Intl.Collator(undefined, { numeric: true });
  const known = await Promise.all(
    files.map(async (file) => ({ file, path: filePath(file), audio: await isAudio(file) })),
  );
  const ordered = known.sort((a, b) => compare(a.path, b.path));
  return {
    audio: ordered.filter(({ audio }) => audio).map(({ file }) => file),
    skipped: ordered.filter(({ audio }) => !audio).map(({ path }) => path),
  };
}
