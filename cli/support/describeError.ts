import { AudioDecodeError, type AudioDecodeReason } from '../../src/audio';
import { TagError, type TagErrorReason } from '../../src/tags';

const SENTENCES: Record<AudioDecodeReason, string> = {
  empty: 'the file is empty',
  'unknown-format': 'not a sound file that we know',
  'unsupported-format': 'files of this kind are not read here; convert it to flac, mp3 or wav',
  'notes-only': 'it holds notes to be played, not sound; have a program play it, and record that',
  'unsupported-codec':
    'what is in it is in an encoding that is not read here; convert it to mp3, flac, ogg or wav',
  'no-audio': 'there is no sound in it',
  'incomplete-download': 'the download is not complete: the end of the file, and its index, are missing',
  implausible: 'it says of itself what no sound is, so it is damaged',
  corrupt: 'the file is damaged; nothing in it could be decoded',
};

const OF_TAGS: Record<TagErrorReason, string> = {
  'unsupported-format': 'no genre is written into files of this kind',
  damaged: 'the file is not built as its format asks for',
  'too-large': 'with it the file would be larger than its format allows',
  'bad-genre': 'a genre needs a name in one line',
};

/** What a blob's bytes throw when the file behind it is not there any more, or another one. */
const UNREADABLE = ['NotReadableError', 'NotFoundError'];

/** What the system says in a code, in words. */
const OF_THE_SYSTEM: Partial<Record<string, (path: string) => string>> = {
  ENOENT: (path) => `there is no "${path}"`,
  EACCES: (path) => `"${path}" may not be read or written`,
  EISDIR: (path) => `"${path}" is a folder`,
  ENOTDIR: (path) => `"${path}" is below what is no folder`,
};

/** The same of what has no path, or need not name it. */
const OF_THE_DISK: Partial<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'all that you may store is used up',
  EROFS: 'the disk can only be read',
};

/** What went wrong, for one line on a terminal. */
export function describeError(error: unknown): string {
  if (error instanceof AudioDecodeError) {
    const known = [error.format, error.detail].filter((part) => part !== undefined);
    return SENTENCES[error.reason] + (known.length === 0 ? '' : ` (${known.join(', ')})`);
  }
  if (error instanceof TagError) {
    return OF_TAGS[error.reason] + (error.format === undefined ? '' : ` (${error.format})`);
  }
  if (!(error instanceof Error)) return String(error);
  if (UNREADABLE.includes(error.name))
    return 'the file can no longer be read; was it moved, changed or deleted?';
  const { message, cause, code, path }: Error & Pick<NodeJS.ErrnoException, 'code' | 'path'> = error;
  const inWords =
    OF_THE_DISK[code ?? ''] ?? (path === undefined ? undefined : OF_THE_SYSTEM[code ?? '']?.(path));
  if (inWords !== undefined) return inWords;
  return cause instanceof Error ? `${message} (${describeError(cause)})` : message;
}
