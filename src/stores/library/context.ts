import type { StoreApi } from 'zustand/vanilla';
import type { Classifier } from '../../classify';
import type { Collection, LibraryDatabase, LibraryRow, Listener, MapPoint, OwnTags } from '../../library';
import type { Edit } from '../../tags';
import type { FileInFolder } from '../audioFiles';

/** What the library needs of the world. */
export interface LibraryParts {
  openDatabase: () => Promise<LibraryDatabase>;
  loadClassifier: () => Promise<Classifier>;
  isAudio: (file: FileInFolder) => Promise<boolean>;
  readTags: (file: Blob) => Promise<OwnTags>;
  genreEdits: (file: Blob, genre: string) => Promise<Edit[]>;
  /** Absent where the browser lends no folders. */
  pickFolder?: (() => Promise<FileSystemDirectoryHandle | undefined>) | undefined;
  /** Resolves once no other tab works on the library. */
  turn: () => Promise<void>;
  mapSongs: (typeof import('../../library'))['mapSongs'];
  /** See `crewSize`. */
  workers: number;
  storage: Pick<Storage, 'getItem' | 'setItem'>;
}

/** `open`: its files can be read; `asks`: once the person allows it again; `away`: once they are added again. */
export type RootAccess = 'open' | 'asks' | 'away';

export interface RootState {
  id: string;
  name: string;
  access: RootAccess;
  /** Its files are being looked through. */
  scanning: boolean;
  files: number;
  /** The last look failed. */
  error: unknown;
}

export interface Progress {
  /** Files that are still to be read or judged. */
  waiting: number;
  /** Files judged since `sinceMs`. */
  judged: number;
  sinceMs: number;
}

export interface WrittenTags {
  /** In work, while files are written. */
  total: number;
  done: number;
  finished: boolean;
  failures: readonly { path: string; error: unknown }[];
}

export interface LibraryState {
  status: { kind: 'closed' | 'opening' | 'ready' } | { kind: 'failed'; error: unknown };
  /** Another tab works on the library; this one goes on when that one is closed. */
  elsewhere: boolean;
  canPickFolder: boolean;
  roots: readonly RootState[];
  rows: readonly LibraryRow[];
  /** Files that cannot be read now, by id. */
  unreadable: ReadonlyMap<string, unknown>;
  paused: boolean;
  progress: Progress;
  /** What stopped the work. */
  trouble: unknown;
  canUndo: boolean;
  canRedo: boolean;
  /** Files of which the genre tag was overwritten, by id. */
  backups: ReadonlySet<string>;
  points: readonly MapPoint[];
  /** Of the map that is being drawn, in [0, 1]; undefined where none is. */
  mapping: { fraction: number | undefined } | undefined;
  written: WrittenTags | undefined;
}

/** What the parts of the store share. */
export interface LibraryContext extends Pick<StoreApi<LibraryState>, 'setState' | 'getState'> {
  parts: LibraryParts;
  /** Throws before the library was opened. */
  opened: () => { collection: Collection; listener: Listener };
  /** Shows what is known now; soon, unless it is the answer to something that the person did. */
  publish: (when?: 'now') => void;
}
