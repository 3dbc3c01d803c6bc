import { openAsBlob } from 'node:fs';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { applyEdits, genreEdits, type Edit } from '../../src/tags';

/** The genre was not written; the file is as it was. The cause says why. */
export class TagWriteError extends Error {
  override readonly name = 'TagWriteError';

  constructor(cause: unknown) {
    super('the genre was not written, and the file is as it was', { cause });
  }
}

/**
 * Writes `genre` into the tags of a file, in its place: into a file beside it first, which then takes its name, so that there is no
 * moment at which the file is not whole. It keeps its rights; its time of change is new, so that players and backups notice. A link
 * stays a link; another hard link keeps the old file.
 *
 * @returns false where the genre stood there already, and nothing was written
 * @throws {TagWriteError}
 */
export async function writeGenre(file: string, genre: string): Promise<boolean> {
  try {
    const target = await realpath(file);
    const blob = await openAsBlob(target);
    const edits = await genreEdits(blob, genre);
    if (await isThere(blob, edits)) return false;
    await replace(target, applyEdits(blob, edits));
    return true;
  } catch (error) {
    throw new TagWriteError(error);
  }
}

async function isThere(file: Blob, edits: readonly Edit[]): Promise<boolean> {
  for (const { start, end, bytes } of edits) {
    if (end - start !== bytes.length) return false;
    if (!Buffer.from(await file.slice(start, end).arrayBuffer()).equals(bytes)) return false;
  }
  return true;
}

async function replace(target: string, content: Blob): Promise<void> {
  const before = await stat(target);
  // A rename asks only for the folder's rights.
  if ((before.mode & 0o222) === 0)
    throw Object.assign(new Error('It is read-only.'), { code: 'EACCES', path: target });
  const beside = temporaryName(target);
  try {
    const file = await open(beside, 'w', before.mode);
    try {
      for await (const piece of piecesOf(content)) await file.appendFile(piece);
      await file.chmod(before.mode);
      const own = await file.stat();
      if (own.size !== content.size) throw new Error('The file changed while it was read.');
      if (own.uid !== before.uid || own.gid !== before.gid) await file.chown(before.uid, before.gid);
      await file.sync();
    } finally {
      await file.close();
    }
    const now = await stat(target);
    if (now.mtimeMs !== before.mtimeMs || now.size !== before.size)
      throw new Error('The file changed meanwhile.');
    await rename(beside, target);
  } catch (error) {
    // What could not be written is what is to be told.
    await rm(beside, { force: true }).catch(() => undefined);
    throw error;
  }
}

async function* piecesOf(content: Blob): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = content.stream().getReader();
  for (let step = await reader.read(); !step.done; step = await reader.read()) yield step.value;
}

/** Hidden, always the same for a file, so that what a run that was killed left is written over, and never too long. */
export function temporaryName(target: string): string {
  const hash = createHash('sha256').update(path.basename(target)).digest('hex').slice(0, 16);
  return path.join(path.dirname(target), `.genrescope-${hash}.tmp`);
}
