import { applyEdits, inverseEdits, type Edit } from '../tags';
import { contentHash } from './contentHash';

export type TagWriteReason = 'denied' | 'read-only' | 'no-room' | 'gone' | 'changed' | 'failed';

/** Tags were not written into a file, which is as it was. */
export class TagWriteError extends Error {
  override readonly name = 'TagWriteError';
  readonly reason: TagWriteReason;

  constructor(reason: TagWriteReason, options?: ErrorOptions) {
    super(`The tags could not be written: ${reason}.`, options);
    this.reason = reason;
  }
}

const REASONS: Readonly<Partial<Record<string, TagWriteReason>>> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NoModificationAllowedError: 'read-only',
  InvalidStateError: 'read-only',
  QuotaExceededError: 'no-room',
  NotFoundError: 'gone',
  NotReadableError: 'gone',
};

/** What a file will be once it is written. */
export interface NextContent {
  /** See `contentHash`. */
  hash: string;
  /** What makes it again what it is now, bit for bit. */
  inverse: Edit[];
}

/**
 * Edits the tags of a file in its place. The browser writes beside it and changes over at the end: until then, and after any
 * failure, the file is as it was.
 *
 * @param hash `contentHash` of the file as it is known; another one is not touched
 * @param editsOf what is to be changed, step by step, each on the file that the one before made
 * @param prepare called before the file is written; what it rejects with leaves the file alone
 * @returns the file as it is now
 * @throws {TagWriteError} also for what the browser says
 * @throws {TagError} what `editsOf` throws
 */
export async function writeTags(
  handle: FileSystemFileHandle,
  hash: string,
  editsOf: (file: File) => Promise<Edit[][]>,
  prepare: (next: NextContent) => Promise<void>,
): Promise<File> {
  try {
    const file = await handle.getFile();
    if ((await contentHash(file)) !== hash) throw new TagWriteError('changed');
    let content: Blob = file;
    let inverse: Edit[] = [];
    for (const edits of await editsOf(file)) {
      inverse = await inverseEdits(content, edits);
      content = applyEdits(content, edits);
    }
    await prepare({ hash: await contentHash(content), inverse });
    await overwrite(handle, content);
    return await handle.getFile();
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    throw new TagWriteError(REASONS[error.name] ?? 'failed', { cause: error });
  }
}

async function overwrite(handle: FileSystemFileHandle, content: Blob): Promise<void> {
  const stream = await handle.createWritable();
  try {
    await stream.write(content);
    await stream.close();
  } catch (error) {
    // It may have been closed by what went wrong.
    await stream.abort().catch(() => undefined);
    throw error;
  }
}
