import { isSound } from '../classify';

const endings = (list: string) => new Set(list.split(' '));

/** Endings that browsers and our decoders call audio; the file's own bytes decide in the end. */
const AUDIO = endings(
  'aac aif aifc aiff alac amr au caf flac m4a m4b mka mp1 mp2 mp3 mp4 mpga oga ogg opus ra spx wav wave weba webm wma wv',
);
/** Lists of songs, which browsers call audio. */
const PLAYLISTS = endings('asx cue m3u m3u8 pls wax wpl wvx xspf');
/** Films, which may have sound, and files without an ending: only their first bytes tell. */
const UNCERTAIN = endings('3g2 3gp 3gpp m4v mkv mov qt').add('');

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
  const ending = /[^.]\.([^.]+)$/.exec(file.name)?.[1].toLowerCase() ?? '';
  if (isCompanion(filePath(file)) || PLAYLISTS.has(ending)) return false;
  if (AUDIO.has(ending) || file.type.startsWith('audio/')) return true;
  // A folder, or gone meanwhile: whatever can't be read, it is listed among what was left out.
  return UNCERTAIN.has(ending) && isSound(file).catch(() => false);
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

/** What a Mac leaves beside files on foreign disks and in archives: `._song.mp3` and all in `__MACOSX` hold no sound. */
function isCompanion(path: string): boolean {
  const parts = path.split('/');
  return parts.includes('__MACOSX') || (parts.at(-1) ?? '').startsWith('._');
}
