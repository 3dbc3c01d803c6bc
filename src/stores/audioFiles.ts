/** Endings that browsers and our decoders call audio; the file's own bytes decide in the end. */
const AUDIO_ENDINGS = new Set(
  'aac aif aifc aiff alac amr au caf flac m4a m4b mka mp1 mp2 mp3 mp4 mpga oga ogg opus ra spx wav wave weba webm wma wv'.split(
    ' ',
  ),
);

/** A file as `file-selector` gives it: with its place inside the folder that was dropped. */
export interface FileInFolder extends File {
  readonly relativePath?: string | undefined;
}

/** The file's path inside what was dropped, for example `album/disc 1/song.mp3`. */
export function filePath(file: FileInFolder): string {
  const path = [file.relativePath, file.webkitRelativePath].find(Boolean) ?? file.name;
  return path.replace(/^\.?\/+/, '');
}

export function isAudio(file: File): boolean {
  const ending = /[^.]\.([^.]+)$/.exec(file.name)?.[1].toLowerCase() ?? '';
  return AUDIO_ENDINGS.has(ending) || file.type.startsWith('audio/');
}

/** Audio in the natural order of its paths (`2.mp3` before `10.mp3`), and the paths of everything else. */
export function sortFiles(files: readonly FileInFolder[]): { audio: FileInFolder[]; skipped: string[] } {
  const { compare } = new Intl.Collator(undefined, { numeric: true });
  const ordered = files
    .map((file) => ({ file, path: filePath(file) }))
    .sort((a, b) => compare(a.path, b.path));
  return {
    audio: ordered.filter(({ file }) => isAudio(file)).map(({ file }) => file),
    skipped: ordered.filter(({ file }) => !isAudio(file)).map(({ path }) => path),
  };
}
