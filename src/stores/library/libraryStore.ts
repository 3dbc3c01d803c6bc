import { createStore } from 'zustand/vanilla';
import {
  Collection,
  isGranted,
  Listener,
  type LibraryRoot,
  type LibraryRow,
  type SongScores,
} from '../../library';
import { filePath, type FileInFolder } from '../audioFiles';
import type { LibraryContext, LibraryParts, LibraryState, RootAccess } from './context';
import { correctionActions, type CorrectionActions } from './correctionActions';
import { mapActions, type MapActions } from './mapActions';
import { rootActions, type RootActions } from './rootActions';
import { tagActions, type TagActions } from './tagActions';

/** From one update to the next while files are read and judged. */
const UPDATE_MS = 250;
const PAUSED = 'genrescope.library.paused';

export interface LibraryActions extends RootActions, CorrectionActions, TagActions, MapActions {
  /** Reads what is known, and goes on where the last visit ended. Once is enough. */
  open: () => Promise<void>;
  pause: () => void;
  resume: () => void;
  /** Judges again what failed. */
  retryFailed: () => Promise<void>;
  /** @throws {DOMException} where the file can no longer be read; undefined where it is not at hand in this visit */
  fileOf: (id: string) => Promise<File | undefined>;
  /** Files of songs that can be read now, with their places in their folders; the others are left out. */
  filesOf: (rows: readonly LibraryRow[]) => Promise<FileInFolder[]>;
  /** What was heard in all songs, by hash; undefined where it cannot be read, which `trouble` tells. */
  readScores: () => Promise<ReadonlyMap<string, SongScores> | undefined>;
}

/** A person's collection: its files, what was heard in them, and what the person said of them. */
export function createLibraryStore(parts: LibraryParts) {
  return createStore<LibraryState & LibraryActions>()((set, get) => {
    let session: ReturnType<LibraryContext['opened']> | undefined;
    let opening: Promise<void> | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let run = { sinceMs: 0, before: 0, waiting: 0 };

    const opened: LibraryContext['opened'] = () => {
      if (!session) throw new Error('The library is not open yet.');
      return session;
    };

    function publish(when?: 'now'): void {
      if (when === 'now') show();
      else timer ??= setTimeout(show, UPDATE_MS);
    }

    function show(): void {
      clearTimeout(timer);
      timer = undefined;
      const { collection, listener } = opened();
      const { waiting, judgedFiles } = listener;
      if (run.waiting === 0) run = { sinceMs: Date.now(), before: judgedFiles, waiting };
      run.waiting = waiting;
      const counts = new Map<string, number>();
      for (const { rootId } of collection.files.values()) counts.set(rootId, (counts.get(rootId) ?? 0) + 1);
      set(({ roots }) => ({
        rows: collection.rows(),
        roots: roots.map((root) => ({ ...root, files: counts.get(root.id) ?? 0 })),
        unreadable: new Map(listener.unreadable),
        progress: { waiting, judged: judgedFiles - run.before, sinceMs: run.sinceMs },
        canUndo: collection.history.canUndo,
        canRedo: collection.history.canRedo,
        backups: new Set([...collection.backups.keys()].filter((id) => collection.backupOf(id))),
        points: collection.points,
      }));
    }

    const context: LibraryContext = { parts, opened, publish, setState: set, getState: get };
    const { scanGranted, ...roots } = rootActions(context);

    async function start(): Promise<void> {
      set({ status: { kind: 'opening' } });
      const collection = new Collection(await parts.openDatabase(), () => publish());
      const listener = new Listener({
        collection,
        load: parts.loadClassifier,
        readTags: parts.readTags,
        workers: parts.workers,
        onChange: () => publish(),
        onFailure: (trouble) => {
          set({ trouble });
        },
      });
      session = { collection, listener };
      await collection.load();
      const known = Array.from(collection.roots.values(), async (root) => ({
        ...{ id: root.id, name: root.name, access: await accessOf(root) },
        ...{ scanning: false, files: 0, error: undefined },
      }));
      set({ roots: await Promise.all(known) });
      show();
      set({ status: { kind: 'ready' }, elsewhere: true });
      void parts.turn().then(goOn);
    }

    async function goOn(): Promise<void> {
      set({ elsewhere: false });
      if (!get().paused) opened().listener.resume();
      await scanGranted();
    }

    return {
      status: { kind: 'closed' },
      elsewhere: false,
      canPickFolder: parts.pickFolder !== undefined,
      roots: [],
      rows: [],
      unreadable: new Map(),
      paused: parts.storage.getItem(PAUSED) === 'yes',
      progress: { waiting: 0, judged: 0, sinceMs: 0 },
      trouble: undefined,
      canUndo: false,
      canRedo: false,
      backups: new Set(),
      points: [],
      mapping: undefined,
      written: undefined,
      ...roots,
      ...correctionActions(context),
      ...tagActions(context),
      ...mapActions(context),
      open: () =>
        (opening ??= start().catch((error: unknown) => {
          opening = undefined;
          set({ status: { kind: 'failed', error } });
        })),
      pause: () => {
        parts.storage.setItem(PAUSED, 'yes');
        set({ paused: true });
        opened().listener.pause();
        publish('now');
      },
      resume: () => {
        parts.storage.setItem(PAUSED, 'no');
        run.waiting = 0;
        set({ paused: false, trouble: undefined });
        opened().listener.resume();
        publish('now');
      },
      retryFailed: () => opened().listener.retry(),
      fileOf: async (id) => opened().listener.sources.get(id)?.open(),
      filesOf: async (rows) => {
        const opening = rows.map(async ({ id, path }) => {
          const file = await opened().listener.sources.get(id)?.open();
          return file && atPath(file, path);
        });
        const files = await Promise.allSettled(opening);
        return files.flatMap((file) => (file.status === 'fulfilled' && file.value ? [file.value] : []));
      },
      readScores: async () => {
        try {
          const scores = await opened().collection.readScores();
          return new Map(scores.map((song) => [song.hash, song]));
        } catch (trouble) {
          set({ trouble });
          return undefined;
        }
      },
    };
  });
}

export type LibraryStore = ReturnType<typeof createLibraryStore>;

/** A file that says where it lies in its folder, as one that was dropped with it does. */
function atPath(file: File, path: string): FileInFolder {
  if (filePath(file) === path) return file;
  return Object.defineProperty(file, 'relativePath', { value: path, configurable: true });
}

async function accessOf({ handle }: LibraryRoot): Promise<RootAccess> {
  if (!handle) return 'away';
  return (await isGranted(handle, 'read')) ? 'open' : 'asks';
}
