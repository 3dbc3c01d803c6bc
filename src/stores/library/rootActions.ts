import {
  askFor,
  byFolder,
  findFiles,
  freshFiles,
  goneFiles,
  fileId,
  isGranted,
  type FileSource,
  type FoundFile,
  type LibraryRoot,
} from '../../library';
import { filePath } from '../audioFiles';
import type { LibraryContext, RootState } from './context';

/** Files that are taken in at once while a folder is looked through. */
const BATCH = 200;

export interface RootActions {
  /** Has the person choose a folder, which is remembered. */
  addFolder: () => Promise<void>;
  /** Takes in files, with the paths that the browser gives them. A whole folder of a name that is there already stands in its place. */
  addFiles: (files: readonly File[]) => Promise<void>;
  /** Has the browser ask for a folder again. In answer to a click. */
  allow: (rootId: string) => Promise<void>;
  /** Looks for new and changed files in all folders that can be read. */
  rescan: () => Promise<void>;
  removeRoot: (rootId: string) => Promise<void>;
}

export function rootActions(context: LibraryContext): RootActions & { scanGranted: () => Promise<void> } {
  const { parts, opened, publish, setState, getState } = context;

  function patch(id: string, change: Partial<RootState>): void {
    setState(({ roots }) => ({
      roots: roots.map((root) => (root.id === id ? { ...root, ...change } : root)),
    }));
  }

  function show(root: LibraryRoot, access: RootState['access']): void {
    const before = getState().roots.filter(({ id }) => id !== root.id);
    const state = { id: root.id, name: root.name, access, scanning: false, files: 0, error: undefined };
    setState({ roots: [...before, state] });
  }

  async function takeIn(root: LibraryRoot, found: readonly FoundFile[]): Promise<void> {
    const { collection, listener } = opened();
    const audio = await Promise.all(found.map(({ file }) => parts.isAudio(file)));
    // It may have been forgotten while its files were looked at.
    if (!collection.roots.has(root.id)) return;
    const sounds = found.filter((_, index) => audio[index]);
    await collection.putFiles(freshFiles(root.id, collection.files, sounds));
    listener.add(new Map(sounds.map((one) => [fileId(root.id, one.path), sourceOf(one)])));
  }

  async function forget(root: LibraryRoot, there: ReadonlySet<string>): Promise<void> {
    const { collection, listener } = opened();
    const gone = goneFiles(root.id, collection.files.values(), there);
    listener.remove(gone);
    await collection.removeFiles(gone);
  }

  async function scan(root: LibraryRoot, handle: FileSystemDirectoryHandle): Promise<void> {
    if (getState().roots.find(({ id }) => id === root.id)?.scanning) return;
    patch(root.id, { access: 'open', scanning: true, error: undefined });
    try {
      const there = new Set<string>();
      let batch: FoundFile[] = [];
      for await (const found of findFiles(handle)) {
        there.add(found.path);
        batch.push(found);
        if (batch.length < BATCH) continue;
        await takeIn(root, batch);
        batch = [];
        if (!opened().collection.roots.has(root.id)) return;
      }
      await takeIn(root, batch);
      await forget(root, there);
    } catch (error) {
      patch(root.id, { error });
    } finally {
      patch(root.id, { scanning: false });
      publish();
    }
  }

  async function sameFolder(handle: FileSystemDirectoryHandle): Promise<LibraryRoot | undefined> {
    for (const root of opened().collection.roots.values()) {
      if (await root.handle?.isSameEntry(handle)) return root;
    }
    return undefined;
  }

  async function scanGranted(): Promise<void> {
    for (const root of opened().collection.roots.values()) {
      if (root.handle && (await isGranted(root.handle, 'read'))) await scan(root, root.handle);
    }
  }

  return {
    scanGranted,
    addFolder: async () => {
      const handle = await parts.pickFolder?.();
      if (!handle) return;
      const known = await sameFolder(handle);
      const root = known ?? { id: crypto.randomUUID(), name: handle.name, handle };
      if (!known) {
        await opened().collection.addRoot(root);
        show(root, 'open');
      }
      await scan(root, handle);
    },
    addFiles: async (files) => {
      const { collection } = opened();
      for (const folder of byFolder(files, filePath)) {
        const root = { id: `added:${folder.name}`, name: folder.name };
        await collection.addRoot(root);
        show(root, 'open');
        await takeIn(root, folder.files);
        // Of single files nobody says that they are all.
        if (folder.name !== '') await forget(root, new Set(folder.files.map(({ path }) => path)));
      }
      publish();
    },
    allow: async (rootId) => {
      const root = opened().collection.roots.get(rootId);
      if (root?.handle && (await askFor(root.handle, 'read'))) await scan(root, root.handle);
    },
    rescan: scanGranted,
    removeRoot: async (rootId) => {
      const { collection, listener } = opened();
      const files = Array.from(collection.files.values()).filter((file) => file.rootId === rootId);
      listener.remove(files.map(({ id }) => id));
      setState(({ roots }) => ({ roots: roots.filter(({ id }) => id !== rootId) }));
      await collection.removeRoot(rootId);
      publish('now');
    },
  };
}

function sourceOf({ file, handle }: FoundFile): FileSource {
  // The file of a handle is that of the moment: it may have been changed since.
  return handle ? { open: () => handle.getFile(), handle } : { open: () => Promise.resolve(file) };
}
