/** A file as it lies in a folder now. */
export interface FoundFile {
  /** Inside the folder, with slashes. */
  path: string;
  file: File;
  /** Of a folder that the browser lends. */
  handle?: FileSystemFileHandle;
}

/**
 * All files of a folder and of those in it. What can't be read is passed over: the rest is still there.
 *
 * @throws the signal's reason once it is aborted
 * @throws {DOMException} where the folder itself can't be read
 */
export async function* findFiles(
  folder: FileSystemDirectoryHandle,
  signal?: AbortSignal,
  before = '',
): AsyncGenerator<FoundFile> {
  for await (const [name, handle] of folder.entries()) {
    signal?.throwIfAborted();
    const path = `${before}${name}`;
    if (isDirectory(handle)) {
      try {
        yield* findFiles(handle, signal, `${path}/`);
      } catch (error) {
        signal?.throwIfAborted();
        if (!(error instanceof DOMException)) throw error;
      }
    } else if (isFile(handle)) {
      const file = await handle.getFile().catch(() => undefined);
      if (file) yield { path, file, handle };
    }
  }
}

function isDirectory(handle: FileSystemHandle): handle is FileSystemDirectoryHandle {
  return handle.kind === 'directory';
}

function isFile(handle: FileSystemHandle): handle is FileSystemFileHandle {
  return handle.kind === 'file';
}

/** Files of one folder that was dropped or chosen in a dialogue, or that came without one. */
export interface AddedFolder {
  /** Empty where they came without one. */
  name: string;
  files: FoundFile[];
}

/** @param pathOf the file's path with that of its folder in front, for example `music/album/song.mp3` */
export function byFolder(files: readonly File[], pathOf: (file: File) => string): AddedFolder[] {
  const folders = new Map<string, FoundFile[]>();
  for (const file of files) {
    const whole = pathOf(file);
    const slash = whole.indexOf('/');
    const name = slash === -1 ? '' : whole.slice(0, slash);
    const inside = folders.get(name) ?? [];
    inside.push({ path: whole.slice(slash + 1), file });
    folders.set(name, inside);
  }
  return Array.from(folders, ([name, files]) => ({ name, files }));
}
